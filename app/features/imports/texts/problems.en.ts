/** What is wrong with a cell or a row, and how it is mended. */
export const problemsEn = {
  'cell-error': 'The cell shows an error from Excel. Type the value that belongs there.',
  'too-long': 'The text is too long.',
  'unseen-characters': 'The text holds characters that cannot be seen. Type it again.',
  'too-many-cells': 'The row has more cells than the others. There may be a separator inside a text.',
  'too-few-cells': 'The row has fewer cells than the others. A separator may be missing, or the row is split in two.',
  'name-required': 'The name is missing. Type at least one name.',
  'who-missing': 'The row does not say whom it is about. Type the identity number or the name.',
  'number-unreadable': 'This cannot be read as an identity number, a coordination number or an LMA number.',
  'number-wrong-length': 'The number has the wrong number of digits. Type 10 or 12.',
  'number-no-such-century': 'The number begins with a century that does not exist. Begin with 19 or 20.',
  'number-plus-too-young': 'The plus sign is only for those who are 100 or older.',
  'number-no-such-day': 'The birth date in the number does not exist.',
  'number-in-the-future': 'The birth date in the number lies ahead.',
  'number-wrong-check-digit': 'The last digit does not fit the others. Compare the number with the original.',
  'number-rounded':
    'Excel has turned the number into a rounded one, such as 1.99E+11. The last digits are gone for good. Type the number again, with a hyphen.',
  'number-not-here':
    'The number cannot be registered here. Turn to the coordinator or administrator, who can help you on.',
  'number-twice': 'The same number stands on row {hint} with another name. Find out which is right.',
  'row-twice': 'The same person also stands on row {hint}, with other details. Keep the row that is right.',
  'cannot-tell-apart':
    'Row {hint} has the same name, and neither row has a number or a birth date. Add a birth date to tell them apart.',
  'likely-known':
    'There is somebody with the same name and birth date already, but not with this number. Open the row and say whether it is the same person.',
  'several-known':
    'Several people have this name and birth date. Type the identity number, or open the row and choose that it is a new person.',
  'not-a-participant': 'No participant in the programme has this number or name.',
  'sex-unknown-word': 'Write woman or man, K or M.',
  'protected-by-hand':
    'Somebody with protected identity must not stand in a list. Take the row out of the file and register the person by hand.',
  'not-yes-or-no': 'Write yes or no.',
  'phone-unreadable': 'This cannot be read as a phone number.',
  'email-unreadable': 'The e-mail address is not complete. It should look like name@example.com.',
  'language-unknown':
    '{hint, select, other {The language is not in the list. Do you mean {hint}?} none {The language is not in the list.}}',
  'country-unknown':
    '{hint, select, other {The country is not in the list. Do you mean {hint}?} none {The country is not in the list.}}',
  'education-unknown':
    '{hint, select, other {The education is not in the list. Do you mean {hint}?} none {The education is not in the list.}}',
  'not-months': 'Write the number of months in digits.',
  'not-an-answer': 'This is none of the answers to choose from.',
  'not-a-date': 'This is no date. Write for example 2026-03-01.',
  'day-missing': 'The day is missing. Write the whole date, such as 2026-03-01.',
  'year-missing': 'The year is missing. Write the whole date, or give the year of the list beside the columns.',
  'month-first': 'The month seems to stand before the day. Write the date as 2026-12-31.',
  'date-required': 'The date is missing.',
  'date-in-future': 'The date lies ahead.',
  'date-before-referral': 'The date lies before the day of referral.',
  'born-in-the-future': 'The birth date lies ahead.',
  'born-too-long-ago': 'The birth date lies too far back.',
  'facts-need-start':
    'Facts at entry can only be kept for somebody who has started. Fill in the start date, or empty the facts.',
  'exit-needs-start': 'Whoever has left must have started. Fill in the start date, or empty the end date.',
  'date-before-start': 'The end date lies before the start date.',
  'date-before-last-decision': 'The end date lies before the start date.',
  'exit-reason-required': 'Write why the person left, for example to work, moved or did not come back.',
  'exit-reason-unknown':
    '{hint, select, other {The reason is not known here. Do you mean {hint}?} none {The reason is not known here. Write for example to work, to studies, moved, did not come back or other.}}',
  'exit-situation-details':
    'One word is not enough for this occupation. Empty the cell, and read the occupation in with a list of history or write it down in the person’s file.',
  'site-unknown':
    '{hint, select, other {The programme has no such site. Do you mean {hint}?} none {The programme has no such site.}}',
  'track-unknown':
    '{hint, select, other {The programme has no such track. Do you mean {hint}?} none {The programme has no such track.}}',
  'case-worker-unknown':
    '{hint, select, other {No case worker in the programme has this name. Do you mean {hint}?} none {No case worker in the programme has this name.}}',
  choose: 'This is none of the values to choose from.',
  'mark-unknown': 'The mark cannot be read. Write x, sjuk, vab, giltig, 0 or for example sen 15.',
  'mark-minutes': 'Also write how many minutes, such as sen 15.',
  'mark-twice': 'The same day and activity stands twice in the file, marked differently.',
  'marked-otherwise': 'The day is marked differently already. A list does not change what stands.',
  'minutes-too-many': 'The minutes are more than the whole session.',
  'activity-missing': 'The activity is missing. Choose one for the whole list beside the columns.',
  'activity-unknown': 'No activity in the programme has this name.',
  'several-activities':
    'Several activities in the programme have this name. Choose the activity for the whole list instead.',
  'no-session': 'The activity has no session on that day. Add it, or let the list make sessions that are missing.',
  'several-sessions': 'The activity has several sessions on that day. Fill in attendance by hand.',
  'session-cancelled': 'The session is cancelled.',
  'month-locked': 'The month is locked. Correct attendance on the sheet of the session, with a reason.',
  'not-active-then': 'The person did not take part in the programme on that day.',
  'kind-missing': 'It is not said what the person did.',
  'kind-unknown':
    '{hint, select, other {This situation is not known. Do you mean {hint}?} none {This situation is not known. See the help sheet of the template.}}',
  'employment-form-missing': 'Write which employment it is: permanent, fixed term, hourly or a subsidised form.',
  'leave-from-job-missing': 'Write whether the parental leave is from a job.',
  'extent-missing': 'Write the extent in percent. 100 is full time.',
  'study-aid-missing': 'Write whether the person had study aid: yes or no.',
  'level-unknown': 'Write which education it is.',
  'sfi-level-unknown': 'Write path and course, such as 2C.',
  'source-unknown': 'Write where the fact comes from: certificate, register, staff or own statement.',
  'not-a-percentage': 'The extent is a whole number from 1 to 100.',
  'ends-before-it-starts': 'The end lies before the start.',
  'too-far-ahead': 'The start lies too far ahead.',
  'too-long-ago': 'The start lies too far back.',
  'situation-known-otherwise':
    'The same situation with the same start is there already, with another end. Correct it in the history.',
  'choose-form': 'Write which form it is.',
  'choose-level': 'Write which level it is.',
  'choose-yes-or-no': 'Write yes or no.',
  'date-missing': 'The date is missing.',
  invalid: 'The value is not right.',
};

/** What was done to a value on the way in, without it being a fault. */
export const notesEn = {
  'end-not-written':
    'The person takes part in the programme already. The end date of the list is not written down; end the participation in the person’s file.',
  'zeros-restored': 'Excel had dropped zeros at the start of the number. They are back.',
  'only-birth-date': 'Only the birth date stood in the column for the identity number. It is kept as the birth date.',
};
