/** What a person may live on. `parental-benefit` and `old-age-pension` are no public support in the associations' sense. */
export const benefits = [
  'income-support',
  'establishment-benefit',
  'activity-support',
  'development-benefit',
  'unemployment-benefit',
  'sickness-benefit',
  'rehabilitation-benefit',
  'sickness-compensation',
  'activity-compensation',
  'asylum-allowance',
  'parental-benefit',
  'study-aid',
  'old-age-pension',
  'other',
] as const;
export type Benefit = (typeof benefits)[number];

export const payers = [
  'municipality',
  'social-insurance-agency',
  'unemployment-fund',
  'migration-agency',
  'study-aid-board',
  'pensions-agency',
  'other',
] as const;
export type Payer = (typeof payers)[number];

/** Who usually pays a benefit: what a form suggests. */
export const usualPayer: Record<Benefit, Payer> = {
  'income-support': 'municipality',
  'establishment-benefit': 'social-insurance-agency',
  'activity-support': 'social-insurance-agency',
  'development-benefit': 'social-insurance-agency',
  'unemployment-benefit': 'unemployment-fund',
  'sickness-benefit': 'social-insurance-agency',
  'rehabilitation-benefit': 'social-insurance-agency',
  'sickness-compensation': 'social-insurance-agency',
  'activity-compensation': 'social-insurance-agency',
  'asylum-allowance': 'migration-agency',
  'parental-benefit': 'social-insurance-agency',
  'study-aid': 'study-aid-board',
  'old-age-pension': 'pensions-agency',
  other: 'other',
};

/** Kronor as people write them ("8 500", "8500,50") into öre; undefined when it is no amount of money. */
export function parseKronor(text: string): number | undefined {
  const plain = text.replace(/\s|kr$/giu, '').replace(',', '.');
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain)) return undefined;
  const [kronor = '0', ore = ''] = plain.split('.');
  return Number(kronor) * 100 + Number(ore.padEnd(2, '0'));
}

/** Öre as a person would type the amount: 850000 → "8500", 850050 → "8500,50". */
export function printKronor(ore: number): string {
  const rest = ore % 100;
  return rest === 0 ? String(ore / 100) : `${Math.floor(ore / 100)},${String(rest).padStart(2, '0')}`;
}
