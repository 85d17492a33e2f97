/** A small package of an organisation's own, as a file. */
export const smallInstrument = `key: vart-eget
number: 1
use: progression
name: { sv: Vårt eget }
licence:
  terms: agreement
  holder: Exempelby universitet
  statement: Får användas i kommunens insatser
  agreement: KS 2026/17
  validUntil: 2026-12-31
languages:
  - { code: sv, readBy: original }
scoring: sum
steps:
  - { value: 0, text: { sv: Aldrig } }
  - { value: 1, text: { sv: Alltid } }
areas:
  - key: days
    name: { sv: Dagar }
    questions:
      - { key: good, kind: steps, text: { sv: Dagen var bra. } }
`;
