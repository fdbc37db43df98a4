/** What people write in English. Slots as in statements.hi.ts. All invented. */
export const STATEMENTS_EN: Readonly<Record<string, readonly string[]>> = {
  DOSE_MISSING: [
    'I took my second dose on {date} at {centre}, but the app still shows only the first one.',
    'Both my doses are done and I have the slip, yet I keep getting messages that the second is due. {centre} says it is out of their hands.',
  ],
  DOSE_WRONG: [
    'I never went to {centre} on {date}, and still a message says that I was vaccinated. Please remove this wrong entry.',
    'My mother has not had the vaccine, but her record shows a dose on {date}. Now the centre refuses to give it.',
  ],
  SMS_MISSING: [
    'I had my dose at {centre} on {date}. It is {days} days now and no message has come.',
    'After the vaccination I got neither a message nor a reference number, and my office does not believe me.',
  ],
  CERT_MISSING: [
    'Both doses are visible, but downloading the certificate ends in an error every time.',
    'The certificate does not open. I have tried for {days} days on three different phones.',
  ],
  CERT_DEMOGRAPHICS: [
    'My name is spelt wrongly on the certificate and does not match my identity card. I have to travel from {place}.',
    'The certificate makes me twenty years younger and has the wrong gender. I attach a copy of my card.',
  ],
  CERT_REGENERATE: [
    'The correction was made and both doses are recorded, but I still get the old certificate.',
    'The dose of {date} has been added, yet the certificate still says first dose only. Please issue it again.',
  ],
  MERGE_DOSE1: [
    'I gave my own number for the first dose and my son gave his for the second. Now I have two first-dose certificates. Please join them.',
    '{centre} registered me twice by mistake; there are two certificates and no final one.',
  ],
  DATE_WRONG: [
    'The dose was on {date}, but {centre} made the entry four days later. My travel papers need the correct date.',
    'The date on my certificate is wrong. The slip clearly says {date}.',
  ],
  VACC_DETAIL: [
    'I was given Covaxin, but the certificate says Covishield, and the batch does not match either.',
    'The centre on my certificate is wrong. I was vaccinated at {centre}.',
  ],
  ID_WRONG: [
    'The number of my identity card was copied wrongly; the last digits do not match.',
    '{centre} made a mistake when they typed my card number, and now the certificate is of no use.',
  ],
  ID_DUPLICATE: [
    'When I tried to register I was told that somebody else is already registered with my card. I do not know her.',
    'A stranger from {place} is shown as vaccinated under my identity card, so I cannot register.',
  ],
  AADHAAR_SOURCE: [
    'The year of birth in my Aadhaar itself is wrong, so the vaccination record is wrong too. Where do I have to go first?',
    'My name is misspelt in Aadhaar and the same mistake is on the certificate.',
  ],
  UNKNOWN_MEMBER: [
    'When I sign in with my number there is one more member whom nobody in our house knows.',
    'Somebody was vaccinated under my number. Please remove that person, I am worried.',
  ],
  TRANSFER_MEMBER: [
    "My father's record is under a neighbour's number because we had no phone that day. Please move it to mine.",
    'I have changed my number. Please bring my record from the old number to the new one.',
  ],
  REVOKE_STATUS: [
    'On {date} I left because of the crowd without the dose, but I am recorded as vaccinated. Please take it back so that I can get it.',
    'A second dose at {centre} is recorded that I never had. I am ready to sign a declaration.',
  ],
  PASSPORT: [
    'I travel abroad next month and my passport cannot be added to the certificate. It is very urgent.',
    'A letter is missing in my name beside the passport number, and there is no way to correct it.',
  ],
  AEFI: [
    'Since the dose on {date} my wife has a high fever and trouble breathing. Please send help at once.',
    'My arm is badly swollen and I have been dizzy for two days. Which hospital in {place} should I go to?',
  ],
  CONDUCT: [
    'At {centre} on {date} the staff asked for money and were rude when I refused.',
    'Old people were kept standing in the sun for hours and shouted at when they asked why.',
  ],
  PRIVACY: [
    'The number that I gave for the vaccine has reached a private company. They have been calling every day since {date}.',
    'Somebody posted my certificate with all my details in a group of our neighbourhood.',
  ],
  OTHER: [
    'My complaint fits none of the lists. Nobody in {place} gives clear information about the vaccine.',
    'The vaccination centre is moved again and again without notice. Please announce it {days} days before.',
  ],
};

export const CLOSINGS_EN: readonly string[] = [
  'My employer wants the final certificate.',
  'Please correct it soon.',
  'I have been sent from one office to the next three times.',
  'My daughter cannot be admitted to college without it.',
];
