/** Hindi in Latin letters, as many type it on a phone. Slots as in statements.hi.ts. All invented. */
export const STATEMENTS_ROMAN: Readonly<Record<string, readonly string[]>> = {
  DOSE_MISSING: [
    'Maine {date} ko {centre} me doosri dose lagwayi thi lekin app me abhi bhi sirf pehli dose dikh rahi hai.',
    'Dono dose lag chuke hain, parchi bhi hai, par record me ek hi dikha raha hai. Centre wale bole online hai, hum kuchh nahi kar sakte.',
  ],
  DOSE_WRONG: [
    'Main {date} ko {centre} gaya hi nahi tha phir bhi message aaya ki aapko tika lag gaya hai. Ye galat entry hataiye.',
    'Mummy ko abhi tak tika nahi laga lekin record me laga hua dikh raha hai, ab centre wale mana kar rahe hain.',
  ],
  SMS_MISSING: [
    '{date} ko {centre} me tika lagwaya tha, {days} din ho gaye, ek bhi message nahi aaya.',
    'Tike ke baad na message aaya na koi number mila, office wale maante hi nahi hain.',
  ],
  CERT_MISSING: [
    'Dono dose dikh rahi hain lekin certificate download karne par baar baar error aata hai.',
    'Certificate khul hi nahi raha, {days} din se try kar raha hoon.',
  ],
  CERT_DEMOGRAPHICS: [
    'Certificate par mera naam galat likha hai, ID se match nahi karta. Kripya theek kar dijiye.',
    'Certificate me meri umar 20 saal kam likhi hai, ID ki copy laga raha hoon.',
  ],
  CERT_REGENERATE: [
    'Sudhar ho gaya hai, dono dose darj hain, lekin final certificate purana hi aa raha hai.',
    '{date} wali dose jud gayi par certificate me pehli dose hi likhi aati hai, naya jaari karwa dijiye.',
  ],
  MERGE_DOSE1: [
    'Pehli dose me maine apna number diya tha aur doosri me bete ka, ab do first dose certificate ban gaye hain. Dono ko jod dijiye.',
    '{centre} walon ne naam dobara register kar diya, do certificate ban gaye aur final koi nahi.',
  ],
  DATE_WRONG: [
    'Tika {date} ko laga tha lekin {centre} walon ne baad ki date chadha di. Sahi date karwa dijiye.',
    'Certificate par date galat hai, parchi par {date} saaf likha hai.',
  ],
  VACC_DETAIL: [
    'Mujhe Covaxin lagi thi par certificate par Covishield likha hai, batch number bhi alag hai.',
    'Certificate par centre ka naam galat hai, tika {centre} me laga tha.',
  ],
  ID_WRONG: [
    'Tika lagate samay mere ID ka number galat likh liya gaya, aakhri ank match nahi karte.',
    '{centre} me ID ke number likhne me galti hui, ab certificate kisi kaam ka nahi.',
  ],
  ID_DUPLICATE: [
    'Mere Aadhaar par pehle se kisi aur ka naam chadha hai isliye registration nahi ho raha.',
    '{place} ki kisi aur mahila ko mere ID par tika laga dikha raha hai, main use jaanti tak nahi.',
  ],
  AADHAAR_SOURCE: [
    'Mere Aadhaar me hi janm ka saal galat hai, isliye tike ke record me bhi galat aa raha hai. Pehle kahan jaana hoga?',
    'Aadhaar par naam ki spelling galat hai aur wahi certificate par chhap gayi.',
  ],
  UNKNOWN_MEMBER: [
    'Mere number se login karne par ek anjaan aadmi ka naam dikhta hai, ghar me use koi nahi jaanta.',
    'Mere number par kisi aur ko tika laga diya gaya hai, kripya uska naam hataiye.',
  ],
  TRANSFER_MEMBER: [
    'Papa ka record padosi ke number par hai, use mere number par karwa dijiye.',
    'Shaadi ke baad number badal gaya hai, mera record naye number par le aaiye.',
  ],
  REVOKE_STATUS: [
    '{date} ko bheed ki wajah se bina tika lagwaye laut aaya tha par record me laga hua likha hai. Wapas kijiye.',
    '{centre} me mere naam par doosri dose dikha di jo lagi nahi, likh kar dene ko taiyaar hoon.',
  ],
  PASSPORT: [
    'Agle mahine videsh jaana hai aur certificate par passport nahi jud raha, bahut jaldi hai.',
    'Passport jodte samay naam me ek akshar chhoot gaya, ab sudhaarne ka option hi nahi aa raha.',
  ],
  AEFI: [
    '{date} ko tika lagne ke baad se tez bukhaar hai aur saans lene me takleef ho rahi hai, turant madad chahiye.',
    'Tike ke baad baanh me bahut soojan hai, do din se chakkar aa rahe hain. {place} me kis hospital jaayein?',
  ],
  CONDUCT: [
    '{centre} par {date} ko staff ne paise maange aur mana karne par badtameezi ki.',
    'Buzurgon ko ghanton dhoop me khada rakha aur poochhne par daant diya.',
  ],
  PRIVACY: [
    'Tike ke samay diya mera number private company ke paas pahunch gaya hai, roz phone aa rahe hain.',
    'Mera certificate mohalle ke group me kisi ne daal diya, usme meri saari jaankari hai.',
  ],
  OTHER: [
    'Meri shikayat kisi list me nahi aati. {place} me koi theek jaankari nahi deta.',
    'Tika kendra baar baar badal diya jaata hai aur soochna nahi milti.',
  ],
};

export const CLOSINGS_ROMAN: readonly string[] = [
  'Naukri ke liye final certificate jama karna hai.',
  'Please jaldi theek karwa dijiye.',
  'Teen baar chakkar laga chuka hoon, har baar doosre office bhej dete hain.',
  'Agle hafte train se jaana hai.',
];
