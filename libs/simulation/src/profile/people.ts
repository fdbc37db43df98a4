/** Invented people of Madhya Pradesh. */
export const GIVEN_NAMES = {
  hi: [
    ...['सुनीता', 'रामप्रसाद', 'कमला', 'घनश्याम', 'फ़रज़ाना', 'बृजेश', 'सावित्री', 'राजेश', 'अंजलि', 'इमरान', 'दीपक'],
    ...['ममता', 'संतोष', 'गीता', 'रईस', 'लक्ष्मी', 'जगदीश', 'पुष्पा', 'मनोज', 'शबाना', 'हरिओम', 'रेखा', 'देवेंद्र', 'उर्मिला'],
  ],
  en: [
    ...[
      'Sunita',
      'Ramprasad',
      'Kamla',
      'Ghanshyam',
      'Farzana',
      'Brijesh',
      'Savitri',
      'Rajesh',
      'Anjali',
      'Imran',
      'Deepak',
    ],
    ...[
      'Mamta',
      'Santosh',
      'Geeta',
      'Rais',
      'Laxmi',
      'Jagdish',
      'Pushpa',
      'Manoj',
      'Shabana',
      'Hariom',
      'Rekha',
      'Devendra',
    ],
  ],
} as const;

export const FAMILY_NAMES = {
  hi: [
    ...['मालवीय', 'साहू', 'पाटीदार', 'विश्वकर्मा', 'क़ुरैशी', 'लोधी', 'अहिरवार', 'कुलश्रेष्ठ', 'रघुवंशी', 'यादव', 'तिवारी'],
    ...['मरावी', 'खान', 'चौहान', 'प्रजापति', 'गोंड', 'शर्मा', 'पटेल', 'मीणा', 'डोंगरे'],
  ],
  en: [
    ...[
      'Malviya',
      'Sahu',
      'Patidar',
      'Vishwakarma',
      'Qureshi',
      'Lodhi',
      'Ahirwar',
      'Kulshreshtha',
      'Raghuwanshi',
      'Yadav',
    ],
    ...['Tiwari', 'Maravi', 'Khan', 'Chouhan', 'Prajapati', 'Gond', 'Sharma', 'Patel', 'Meena', 'Dongre'],
  ],
} as const;

/** `{place}`: the district's name. */
export const CENTRES = {
  hi: [
    'जिला अस्पताल, {place}',
    'प्राथमिक स्वास्थ्य केंद्र, {place} ग्रामीण',
    'सामुदायिक स्वास्थ्य केंद्र, {place}',
    'शासकीय कन्या शाला, {place}',
    'सामुदायिक भवन, वार्ड {ward}, {place}',
    'उप स्वास्थ्य केंद्र {ward}, {place}',
  ],
  en: [
    'District Hospital, {place}',
    'Primary Health Centre, {place} Rural',
    'Community Health Centre, {place}',
    'Government Girls School, {place}',
    'Community Hall, Ward {ward}, {place}',
    'Sub Health Centre {ward}, {place}',
  ],
} as const;
