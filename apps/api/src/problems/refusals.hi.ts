import { type RefusalSentences, type RoleWords, type StatusWords, anyOf, durationIn, statusIn } from './sentence';

const STATUS: StatusWords = {
  lodged: 'दर्ज हुई है, अभी किसी दफ़्तर में नहीं है',
  triage: 'हेल्पडेस्क के पास है, दफ़्तर चुना जाना बाकी है',
  routed: 'दफ़्तर की कतार में है',
  accepted: 'एक अधिकारी के हाथ में है',
  awaitingCitizen: 'नागरिक के जवाब के इंतज़ार में है',
  awaitingSource: 'कोविन या किसी दूसरे सिस्टम के इंतज़ार में है',
  resolved: 'दफ़्तर के कहे अनुसार ठीक हो चुकी है',
  appealed: 'अपील में ऊपर के दफ़्तर के पास है',
  rejected: 'अस्वीकार हो चुकी है',
  closed: 'बंद हो चुकी है',
  withdrawn: 'नागरिक ने वापस ले ली है',
  merged: 'दूसरी शिकायत के साथ जोड़ी जा चुकी है',
};

const ROLES: RoleWords = {
  helpdesk: 'हेल्पडेस्क',
  officer: 'दफ़्तर के अधिकारी',
  supervisor: 'पर्यवेक्षक',
  state: 'राज्य प्रकोष्ठ',
  national: 'राष्ट्रीय दफ़्तर',
  auditor: 'लेखा-परीक्षक',
  admin: 'प्रशासक',
  citizen: 'नागरिक',
};

const forWhom = (roles: unknown): string => {
  const named = anyOf('hi', ROLES, roles);
  return named === null ? 'यह काम दूसरी भूमिका का है।' : `यह काम ${named} का है।`;
};
const whenPossible = (statuses: unknown): string => {
  const named = anyOf('hi', STATUS, statuses);
  return named === null ? '' : ` यह तभी हो सकता है जब शिकायत ${named}।`;
};

const TIMES = { day: ['दिन', 'दिन'], hour: ['घंटे', 'घंटे'] } as const;

/** Why an action on a complaint is refused. */
export const hindiRefusals: RefusalSentences = {
  ROLE_MAY_NOT: {
    title: 'आपकी भूमिका यह नहीं कर सकती',
    detail: ({ roles, action }) =>
      action === undefined ? forWhom(roles) : `${forWhom(roles)} आप क्या कर सकते हैं, यह शिकायत के "actions" में लिखा है।`,
    beforehand: ({ roles }) => forWhom(roles),
  },
  OUT_OF_SCOPE: {
    title: 'यह शिकायत दूसरे ज़िले की है',
    detail:
      'आप वही देखते हैं जिससे आपके दफ़्तर या ज़िले का काम है। यह कहाँ है, सबके लिए खुले पन्ने पर लिखा है: /api/v1/public/track/{ticketId}।',
  },
  PERSON_ERASED: {
    title: 'निजी जानकारी मिटा दी गई है',
    detail: 'इस शिकायत की निजी जानकारी मिटा दी गई है। रूपरेखा पढ़ी जा सकती है, पर कुछ बदला नहीं जा सकता।',
  },
  NOT_YOUR_DESK: {
    title: 'शिकायत आपके दफ़्तर में नहीं है',
    detail: ({ desk }, names) =>
      desk === ''
        ? 'यह अभी किसी दफ़्तर में नहीं है। हेल्पडेस्क या व्यवस्था इसे दफ़्तर तक पहुँचाएगी।'
        : `यह अभी ${names.desk(String(desk))} के पास है और वही काम करेगा। आपको कुछ पता हो तो टिप्पणी लिखें।`,
  },
  NOT_YOUR_TICKET: {
    title: 'यह किसी और के हाथ में है',
    detail: ({ officer }) =>
      officer === undefined
        ? 'यह शिकायत किसी दूसरे मोबाइल नंबर से आई थी। दिखाएँ कि वह नंबर आपके पास है।'
        : `इसे ${officer as string} ने लिया है। उनसे या उनके पर्यवेक्षक से इसे छोड़ने को कहें।`,
  },
  BOUNCE_NEEDS_APPROVAL: {
    title: 'शिकायत वहाँ जाकर पहले लौट चुकी है',
    detail: ({ desk, bounces }, names) =>
      `यह ${names.desk(String(desk))} को भेजी गई थी और ${String(bounces)} बार लौट चुकी है। अपने पर्यवेक्षक से कहें कि वे इसे आगे भेजें।`,
  },
  WRONG_STATUS: {
    title: 'यह अभी नहीं हो सकता',
    detail: ({ status }) =>
      `शिकायत ${statusIn(STATUS, status)}, इसलिए यह अभी नहीं हो सकता। शिकायत फिर पढ़ें: क्या हो सकता है, यह उसके "actions" में लिखा है।`,
    beforehand: ({ status, statuses }) => `शिकायत ${statusIn(STATUS, status)}।${whenPossible(statuses)}`,
  },
  NOT_FORWARDED: {
    title: 'इसे लौटाने को किसी ने नहीं कहा था',
    detail: 'यह इस दफ़्तर को आगे नहीं भेजी गई थी, इसलिए लौटाने की कोई जगह नहीं है। इसे ठीक करें, या आगे भेजें।',
  },
  REOPEN_TOO_LATE: {
    title: 'दोबारा खोलने का समय निकल गया है',
    detail: ({ within }) =>
      `ख़त्म होने के बाद ${durationIn(TIMES, within)} तक ही इसे दोबारा खोला जा सकता था। नई शिकायत करें और उसमें इसका नंबर लिखें।`,
  },
  APPEAL_TOO_LATE: {
    title: 'अपील का समय निकल गया है',
    detail: ({ within }) =>
      `ख़त्म होने के बाद ${durationIn(TIMES, within)} तक ही अपील हो सकती थी। नई शिकायत करें और उसमें इसका नंबर लिखें।`,
  },
  APPEAL_OWN_OUTCOME: {
    title: 'यह फ़ैसला आपका ही था',
    detail: 'जब इस शिकायत का निपटारा हुआ, तब यह आपके ही पास थी। अपील का फ़ैसला आपके दफ़्तर का कोई दूसरा व्यक्ति करे।',
  },
  APPEAL_DECIDED: {
    title: 'अपील पर फ़ैसला हो चुका है',
    detail:
      'इस नतीजे पर की गई अपील नहीं मानी गई, इसलिए शिकायत दोबारा नहीं खुलेगी। उससे ऊपर के दफ़्तर में अपील करें, या कोई नई बात हो तो नई शिकायत करें।',
  },
  ALREADY_RATED: {
    title: 'इस नतीजे पर राय दी जा चुकी है',
    detail: 'हर नतीजे पर एक बार राय दी जाती है। शिकायत दोबारा खुले तो अगले नतीजे पर फिर राय दी जा सकेगी।',
  },
  NO_FURTHER_APPEAL: {
    title: 'इससे ऊपर अपील के लिए कोई नहीं है',
    detail:
      'यहाँ का सबसे ऊँचा दफ़्तर फ़ैसला कर चुका है। नागरिक केंद्र सरकार के शिकायत पोर्टल पर जा सकते हैं, सूचना के अधिकार से काग़ज़ माँग सकते हैं, या अदालत जा सकते हैं।',
  },
  LEVEL_REACHED: {
    title: 'इस स्तर को पहले ही बताया जा चुका है',
    detail: ({ level }) =>
      String(level) === '4'
        ? 'सबसे ऊँचे स्तर 4 को पहले ही बताया जा चुका है। कोई नई बात हो तो टिप्पणी लिखें।'
        : `स्तर ${String(level)} को पहले ही बताया जा चुका है। उससे ऊँचा स्तर चुनें, ज़्यादा से ज़्यादा 4।`,
  },
  EVIDENCE_TWICE: {
    title: 'यह फ़ाइल पहले से जुड़ी है',
    detail: 'बिल्कुल यही फ़ाइल इस शिकायत के साथ पहले ही आ चुकी है। अब कुछ नहीं करना है।',
  },
  EVIDENCE_TOO_MUCH: {
    title: 'फ़ाइलें बहुत ज़्यादा हैं',
    detail: ({ most }) => `एक शिकायत में ${String(most)} फ़ाइलें आती हैं। कई पन्ने एक ही PDF में रखें, या उनके बारे में टिप्पणी में लिखें।`,
  },
  INCIDENT_ENDED: {
    title: 'यह गड़बड़ी दूर हो चुकी है',
    detail:
      'जो गड़बड़ी दूर हो चुकी है, उसका इंतज़ार नहीं किया जाता और उसकी सूचना भी नहीं बदलती। काम आगे बढ़ाएँ, या ऐसी गड़बड़ी चुनें जो अभी चल रही है।',
  },
  INCIDENT_LINKED: {
    title: 'शिकायत इस गड़बड़ी से पहले ही जुड़ी है',
    detail: 'शिकायत पहले से इसी गड़बड़ी के दूर होने के इंतज़ार में है। दूर होते ही काम अपने आप आगे बढ़ेगा।',
  },
  DESK_UNKNOWN: { title: 'ऐसा कोई दफ़्तर नहीं है', detail: '/api/v1/directory की सूची में से दफ़्तर चुनें।' },
  DESK_SAME: { title: 'शिकायत इसी दफ़्तर में है', detail: 'जिस दफ़्तर में अभी है, उससे अलग दफ़्तर चुनें।' },
  FORWARD_IS_RETURN: {
    title: 'शिकायत इसी दफ़्तर से आई थी',
    detail: ({ desk }, names) =>
      `${names.desk(String(desk))} ने आपसे मदद माँगी थी और जवाब के इंतज़ार में है। "return" से लौटाएँ और लिखें कि क्या मिला।`,
  },
  OFFICER_UNKNOWN: {
    title: 'ऐसा कोई अधिकारी नहीं है',
    detail:
      'शिकायतों पर काम करने वाला कोई व्यक्ति इस नाम से साइन इन नहीं करता। नाम जाँच लें; वह officer.bhopal की तरह लिखा जाता है।',
  },
  COLLEAGUE_UNKNOWN: {
    title: 'यहाँ ऐसा कोई सहकर्मी नहीं है',
    detail: ({ account }) =>
      `“${String(account)}” नाम से साइन इन करने वाला कोई भी व्यक्ति यह शिकायत नहीं देख सकता। /api/v1/complaints/{ticketId}/colleagues की सूची से चुनें।`,
  },
  OFFICER_ELSEWHERE: {
    title: 'यह अधिकारी दूसरे दफ़्तर में है',
    detail: ({ officer, desk }, names) =>
      `${String(officer)} ${names.desk(String(desk))} में काम नहीं करते। अपने दफ़्तर के किसी व्यक्ति को चुनें, या शिकायत आगे भेजें।`,
  },
  OFFICER_SAME: {
    title: 'शिकायत इसी अधिकारी के हाथ में है',
    detail: ({ officer }) => `यह पहले से ${String(officer)} के हाथ में है। किसी और को चुनें।`,
  },
  CATEGORY_UNKNOWN: {
    title: 'ऐसी कोई श्रेणी नहीं है',
    detail: '/api/v1/public/categories की सूची में से श्रेणी चुनें।',
  },
  CATEGORY_SAME: {
    title: 'शिकायत इसी श्रेणी में है',
    detail: 'शिकायत पहले से इसी श्रेणी में है। कोई और श्रेणी चुनें, या इसे ऐसे ही रहने दें।',
  },
  SOURCE_UNKNOWN: {
    title: 'ऐसा कोई सिस्टम या दफ़्तर सूची में नहीं है',
    detail: '/api/v1/directory की सूची "sources" में से चुनें कि किसका इंतज़ार है।',
  },
  RESOLUTION_UNKNOWN: {
    title: 'समाधान का ऐसा कोई कोड नहीं है',
    detail: '/api/v1/directory की सूची में से समाधान चुनें।',
  },
  REASON_UNKNOWN: {
    title: 'ऐसा कोई कारण नहीं है',
    detail: '/api/v1/directory की सूची में से कारण चुनें। जो आपके दफ़्तर का काम नहीं, उसे आगे भेजें, अस्वीकार न करें।',
  },
  MERGE_OTHER_PERSON: {
    title: 'ये दो अलग लोगों की शिकायतें हैं',
    detail: ({ into }) =>
      `शिकायत ${String(into)} किसी और की है। एक ही व्यक्ति की शिकायतें जोड़ी जाती हैं; कई लोगों की एक ही वजह हो तो उन्हें गड़बड़ी से जोड़ें।`,
  },
  MERGE_ENDED: {
    title: 'दूसरी शिकायत पूरी हो चुकी है',
    detail: ({ into, status }) =>
      `शिकायत ${String(into)} ${statusIn(STATUS, status)}, इसलिए वह दोनों की ओर से आगे नहीं चल सकती। हो सके तो पहले उसे दोबारा खोलें, नहीं तो इसी पर काम करें।`,
  },
  MERGE_NOT_OLDER: {
    title: 'दूसरी शिकायत इससे पुरानी नहीं है',
    detail: ({ into }) =>
      `नई शिकायत को पुरानी में जोड़ें: जो वादा पहले दिया गया, वही आगे चलता है। शिकायत ${String(into)} खोलकर उसे इसमें जोड़ें।`,
  },
};
