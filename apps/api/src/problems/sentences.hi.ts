import { hindiRefusals } from './refusals.hi';
import type { Sentences } from './sentence';

export const hindi: Sentences = {
  REQUEST_MALFORMED: {
    title: 'अनुरोध पढ़ा नहीं जा सका',
    detail: 'यह सही बना HTTP अनुरोध नहीं है। जिस प्रोग्राम ने भेजा है उसे जाँच लें।',
  },
  REQUEST_TOO_SLOW: {
    title: 'अनुरोध पहुँचने में बहुत समय लगा',
    detail: 'पूरा अनुरोध 30 सेकंड में पहुँचना चाहिए। फिर से भेजें।',
  },
  HEADERS_TOO_LARGE: {
    title: 'पता या हेडर बहुत लंबे हैं',
    detail: 'पता और हेडर मिलाकर 16 KiB तक हो सकते हैं। पता छोटा करें, या कुकी हटा दें।',
  },
  URL_MALFORMED: {
    title: 'पता पढ़ा नहीं जा सका',
    detail: 'पते में एक टूटा हुआ %-चिह्न है। देख लें कि पता कैसे बना।',
  },
  URL_TOO_LONG: { title: 'पता बहुत लंबा है', detail: 'पते का एक हिस्सा ज़रूरत से ज़्यादा लंबा है।' },
  ROUTE_UNKNOWN: {
    title: 'इस पते पर कुछ नहीं है',
    detail: 'पता जाँच लें। जो पते हैं, वे सब /api/docs में लिखे हैं।',
  },
  METHOD_NOT_ALLOWED: {
    title: 'यह पता यह मेथड नहीं लेता',
    detail: ({ allowed }) => `यह पता ${String(allowed)} लेता है। कौन क्या करता है, यह /api/docs में लिखा है।`,
  },
  BODY_EMPTY: {
    title: 'बॉडी नहीं मिली',
    detail: 'Content-Type में JSON लिखा है, पर बॉडी खाली है। एक JSON ऑब्जेक्ट भेजें, जैसे {}।',
  },
  BODY_TOO_LARGE: { title: 'बॉडी बहुत बड़ी है', detail: 'बॉडी 1 MiB तक हो सकती है। कम भेजें।' },
  CONTENT_TYPE_UNSUPPORTED: {
    title: 'इस तरह की बॉडी नहीं ली जाती',
    detail: 'JSON भेजें और बताएँ भी: Content-Type: application/json।',
  },
  JSON_MALFORMED: {
    title: 'बॉडी JSON नहीं है',
    detail: 'बॉडी JSON की तरह पढ़ी नहीं जा सकी। उद्धरण चिह्न, अल्पविराम और कोष्ठक जाँच लें।',
  },
  CROSS_ORIGIN: {
    title: 'दूसरी साइट के पन्ने यह नहीं कर सकते',
    detail: 'ब्राउज़र के अनुसार यह अनुरोध किसी दूसरी साइट के पन्ने से आया है। निवारण खोलकर वहीं से करें।',
  },

  INPUT_INVALID: {
    title: 'भेजी गई जानकारी में कुछ ठीक नहीं है',
    detail: ({ fields }) => `यह ठीक करके फिर भेजें: ${String(fields)}।`,
  },
  INPUT_UNKNOWN: {
    title: 'भेजी गई जानकारी में कुछ यहाँ नहीं मिला',
    detail: ({ field }) =>
      `${String(field)}: ऐसा कुछ यहाँ नहीं है। सूचियाँ /api/v1/public/categories, /api/v1/public/districts और /api/v1/directory पर हैं।`,
  },
  TEXT_NOT_STORABLE: {
    title: 'लिखे हुए में एक अक्षर ऐसा है जो रखा नहीं जा सकता',
    detail: 'लिखे हुए में NUL या आधा अक्षर-जोड़ा है। उसे हटाकर बाकी फिर भेजें।',
  },
  TICKET_ID_LENGTH: {
    title: 'यह शिकायत नंबर नहीं है',
    detail: ({ digits }) =>
      `शिकायत नंबर में 11 अंक होते हैं, जैसे 261-4829-7315; इसमें ${String(digits)} हैं। संदेश या पर्ची फिर से देख लें।`,
  },
  TICKET_ID_CHECK_DIGIT: {
    title: 'शिकायत नंबर का एक अंक गलत लिखा गया है',
    detail: 'आख़िरी अंक बाकी अंकों से मेल नहीं खाता: कोई अंक गलत है, या दो अंक उलट गए हैं। फिर से देख लें।',
  },
  CURSOR_INVALID: {
    title: 'यह कर्सर कहीं नहीं ले जाता',
    detail: 'यह कर्सर किसी सूची ने नहीं दिया था। इसे छोड़कर शुरू से पढ़ें।',
  },
  IF_MATCH_REQUIRED: {
    title: 'आपने कौन सा संस्करण देखा, यह नहीं बताया गया',
    detail: 'पहले शिकायत पढ़ें और उसका ETag उद्धरण चिह्नों के साथ If-Match में भेजें, जैसे If-Match: "4"।',
  },
  IF_MATCH_INVALID: {
    title: 'आपने कौन सा संस्करण देखा, यह पढ़ा नहीं जा सका',
    detail: 'If-Match में इसी शिकायत का एक ETag दें, उद्धरण चिह्नों के साथ, जैसे If-Match: "4"।',
  },
  VERSION_STALE: {
    title: 'आपके पढ़ने के बाद इसमें बदलाव हो गया है',
    detail: ({ actual }) => `अब यह संस्करण ${String(actual)} पर है। फिर से पढ़ें, तब तय करें।`,
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    title: 'Idempotency-Key नहीं भेजी गई',
    detail: 'एक नई यादृच्छिक Idempotency-Key भेजें, ताकि अनुरोध दोहराना पड़े तो कोई काम दो बार न हो।',
  },
  IDEMPOTENCY_KEY_INVALID: {
    title: 'यह Idempotency-Key नहीं चलेगी',
    detail: '1 से 255 छपने वाले ASCII अक्षर दें, जैसे एक यादृच्छिक UUID।',
  },
  IDEMPOTENCY_KEY_REUSED: {
    title: 'यह Idempotency-Key किसी और अनुरोध में लग चुकी है',
    detail: 'एक कुंजी एक ही अनुरोध के लिए होती है। नए अनुरोध के लिए नई कुंजी लें; वही अनुरोध दोहराना हो तो बिना बदले दोहराएँ।',
  },

  SIGN_IN_REQUIRED: {
    title: 'कृपया साइन इन करें',
    detail: 'किसी ने साइन इन नहीं किया है, या समय पूरा हो गया है। साइन इन करके फिर कोशिश करें।',
  },
  SIGN_IN_FAILED: {
    title: 'साइन इन नहीं हुआ',
    detail: 'खाता और पासवर्ड मेल नहीं खाते। दोनों जाँचकर फिर कोशिश करें।',
  },
  QUEUE_NOT_YOURS: {
    title: 'यह दूसरे दफ़्तर की कतार है',
    detail: 'आप अपने ही दफ़्तर की कतार देख सकते हैं। "desk" न लिखें।',
  },
  METRICS_NOT_YOURS: {
    title: 'ये आँकड़े सबके लिए नहीं हैं',
    detail: 'इन्हें इसी मशीन से पढ़ें, या व्यवस्थापक के रूप में साइन इन करें।',
  },

  COMPLAINT_NOT_FOUND: {
    title: 'ऐसी कोई शिकायत नहीं है',
    detail: 'इस नंबर की कोई शिकायत नहीं है। संदेश या पर्ची पर लिखा नंबर जाँच लें।',
  },
  INCIDENT_NOT_FOUND: {
    title: 'ऐसी कोई गड़बड़ी दर्ज नहीं है',
    detail: 'इस नंबर की कोई गड़बड़ी दर्ज नहीं है। /api/v1/incidents की सूची से नंबर मिला लें।',
  },
  INCIDENT_START_AHEAD: {
    title: 'गड़बड़ी अभी शुरू नहीं हुई है',
    detail: 'गड़बड़ी शुरू होने के बाद ही दर्ज होती है। शुरू होने का बीता हुआ समय दें, या अभी के लिए खाली छोड़ दें।',
  },
  INCIDENT_END_PAST: {
    title: 'ठीक होने का अनुमानित समय बीत चुका है',
    detail: 'नागरिक पढ़ते हैं कि यह कब तक ठीक होगा। आने वाला समय दें, या पता न हो तो खाली छोड़ दें।',
  },
  PROBLEM_UNKNOWN: {
    title: 'इस तरह की कोई समस्या नहीं है',
    detail: 'कोड जाँच लें: वह VERSION_STALE की तरह लिखा जाता है।',
  },
  PERSON_ERASED: {
    title: 'निजी जानकारी मिटा दी गई है',
    detail: 'कहने पर इस शिकायत की निजी जानकारी मिटा दी गई है। रूपरेखा पढ़ी जा सकती है, पर कुछ बदला नहीं जा सकता।',
  },

  INTERNAL_ERROR: {
    title: 'हमारी ओर से कुछ गड़बड़ हुई',
    detail: ({ id }) => `इसे लिख लिया गया है। फिर हो तो संचालक को यह नंबर बताएँ: ${String(id)}।`,
  },
  STORE_UNAVAILABLE: {
    title: 'डेटाबेस जवाब नहीं दे रहा',
    detail: 'पता नहीं कि आपका अनुरोध दर्ज हुआ या नहीं। वही अनुरोध उसी Idempotency-Key के साथ फिर भेजें।',
  },
  DATABASE_UNAVAILABLE: {
    title: 'डेटाबेस जवाब नहीं दे रहा',
    detail: 'कुछ सेकंड में फिर कोशिश करें। ऐसा ही रहे तो संचालक को बताएँ।',
  },
  COMPLAINT_CONTENDED: {
    title: 'इस शिकायत को और लोग बदल रहे हैं',
    detail: 'इस समय और लोग इसी शिकायत को बदल रहे हैं। कुछ सेकंड में फिर कोशिश करें।',
  },
  NO_TICKET_ID_FREE: {
    title: 'शिकायत नंबर नहीं निकल सका',
    detail: 'फिर कोशिश करें। दोबारा ऐसा हो तो संचालक को बताएँ।',
  },
  NO_INCIDENT_ID_FREE: {
    title: 'गड़बड़ी का नंबर नहीं निकल सका',
    detail: 'फिर कोशिश करें। दोबारा ऐसा हो तो संचालक को बताएँ।',
  },
  NO_PACK_IN_FORCE: {
    title: 'निवारण अभी तैयार नहीं है',
    detail: 'यहाँ अभी कोई क्षेत्र प्रकाशित नहीं हुआ है। संचालक "nivaran migrate" चलाएँ।',
  },

  ...hindiRefusals,
};
