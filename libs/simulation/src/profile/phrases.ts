import type { Language } from '@nivaran/complaints';

/** What staff write to a citizen, in the citizen's language; and what citizens answer. All invented. */
export const TO_CITIZEN = {
  question: {
    hi: [
      'कृपया टीके की पर्ची या मोबाइल पर आए संदेश की फ़ोटो भेजें।',
      'टीका किस तारीख को और किस केंद्र पर लगा था, कृपया फिर से लिखें।',
      'पहचान पत्र की ऐसी कॉपी दें जिसमें आख़िरी चार अंक ही दिखें।',
    ],
    en: [
      'Please send a photo of the slip or of the message about your dose.',
      'Please tell us again on which date and at which centre you were vaccinated.',
      'Please give us a copy of your identity card with all but the last four digits covered.',
    ],
  },
  waiting: {
    hi: ['CoWIN इस समय नहीं चल रहा है। चालू होते ही आपका काम आगे बढ़ेगा।', 'दूसरे कार्यालय से उत्तर आने तक रुकना होगा। हम पूछते रहेंगे।'],
    en: [
      'CoWIN is down at the moment. We go on as soon as it works again.',
      'We must wait for the answer of another office, and keep asking for it.',
    ],
  },
  resolved: {
    hi: [
      'केंद्र के रजिस्टर से मिलान कर के रिकॉर्ड ठीक कर दिया गया है। अब नया प्रमाणपत्र डाउनलोड कर सकते हैं।',
      'आपका रिकॉर्ड सुधार दिया गया है। असुविधा के लिए खेद है।',
      'जाँच पूरी हुई और सुधार चढ़ा दिया गया है। ऐप में 24 घंटे के भीतर दिखेगा।',
    ],
    en: [
      "The record was compared with the centre's register and corrected. You can download the new certificate now.",
      'Your record has been put right. We are sorry for the trouble.',
      'The check is complete and the correction entered. The app shows it within 24 hours.',
    ],
  },
  rejected: {
    hi: [
      'केंद्र के रजिस्टर में इस नाम की कोई एंट्री नहीं मिली और माँगा गया सबूत नहीं दिया गया।',
      'रिकॉर्ड केंद्र के रजिस्टर से मेल खाता है, इसलिए बदलाव नहीं किया जा सकता।',
    ],
    en: [
      "No entry under this name was found in the centre's register, and the proof asked for was not given.",
      "The record agrees with the centre's register, so it cannot be changed.",
    ],
  },
  decided: {
    hi: ['अपील पर काग़ज़ात फिर से देखे गए। निर्णय नीचे लिखे कारणों से लिया गया है।', 'ऊपर के कार्यालय ने पूरे मामले की जाँच की है।'],
    en: [
      'The papers were looked at again on appeal, and the decision follows from them.',
      'The higher office has gone through the whole case.',
    ],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>>;

export const BY_CITIZEN = {
  answer: {
    hi: [
      'पर्ची की फ़ोटो भेज दी है। टीका सुबह ग्यारह बजे के आसपास लगा था।',
      'Slip ki photo bhej di hai, kripya dekh lijiye.',
      'काग़ज़ जमा कर दिए हैं, अब और क्या चाहिए बताइए।',
    ],
    en: ['I have sent the photo of the slip.', 'It was the same centre, around eleven in the morning.'],
  },
  thanks: {
    hi: ['ठीक हो गया, धन्यवाद।', 'Ho gaya, bahut dhanyavaad.'],
    en: ['It is correct now, thank you.', 'Received the new certificate.'],
  },
  reopen: {
    hi: ['प्रमाणपत्र में अब भी वही गलती दिख रही है।', 'App me abhi bhi purana hi dikh raha hai.'],
    en: ['The certificate still shows the same mistake.', 'Nothing has changed in the app.'],
  },
  appeal: {
    hi: ['मैं इस निर्णय से सहमत नहीं हूँ। मेरे पास पर्ची है, उसे देखा ही नहीं गया।', 'रजिस्टर की जाँच किसी और से करवाई जाए।'],
    en: ['I do not agree. I have the slip and nobody looked at it.', 'Somebody else should check the register.'],
  },
  withdraw: {
    hi: ['अब ज़रूरत नहीं है, अपने आप ठीक हो गया।', 'काम कहीं और से हो गया।'],
    en: ['No longer needed, it was corrected meanwhile.', 'I have solved it in another way.'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>>;

/** What staff write to each other. */
export const AMONG_STAFF = {
  note: [
    'केंद्र से फ़ोन पर बात हुई, रजिस्टर कल देखेंगे।',
    'Register page asked for from the centre.',
    'ANM ने बताया कि उस दिन सर्वर बंद था, एंट्री बाद में हुई।',
    'Caller phoned again; told them who has it.',
  ],
  forward: [
    'सुधार का अधिकार हमारे पास नहीं है, कृपया CoWIN में बदलाव करें।',
    'Checked with the register; the change has to be made at your level.',
  ],
  finding: [
    'रिकॉर्ड में सुधार कर दिया गया है, कृपया नागरिक को बताएँ।',
    'Corrected in the system. Please confirm and inform the citizen.',
    'बैच की जानकारी अधूरी है, कृपया पूरी कर के फिर भेजें।',
  ],
  release: ['छुट्टी पर जा रहा हूँ, कोई और देख ले।', 'On field duty this week.'],
  assign: ['बहुत दिन से पड़ा है, आज ही देखें।', 'Please take this one first.'],
  category: ['असल में तारीख नहीं, केंद्र का नाम गलत है।', 'The citizen means another thing than was ticked.'],
  merge: ['वही शिकायत दोबारा दर्ज हुई है।', 'Same matter, lodged twice by phone and web.'],
  unmerge: ['अलग-अलग खुराक की बात है, एक नहीं।', 'Two different doses after all.'],
  escalate: ['नागरिक तीसरी बार आया है, ऊपर से देखा जाए।', 'Needs somebody with authority today.'],
  resumed: ['CoWIN चालू है, काम आगे बढ़ाया।', 'Source works again.'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
