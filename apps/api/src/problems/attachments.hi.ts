import type { AttachmentSentences } from './sentence';

/** Why a file is not taken, or not shown. */
export const hindiAttachments: AttachmentSentences = {
  FORM_MALFORMED: {
    title: 'फ़ॉर्म पढ़ा नहीं जा सका',
    detail: 'पूरा फ़ॉर्म multipart/form-data में भेजें: एक "kind" और एक फ़ाइल "file", जैसे ब्राउज़र और curl -F भेजते हैं।',
  },
  ATTACHMENT_EMPTY: { title: 'फ़ाइल खाली है', detail: 'फ़ाइल में कुछ नहीं है। उसे फिर से चुनें।' },
  ATTACHMENT_TOO_LARGE: {
    title: 'फ़ाइल बहुत बड़ी है',
    detail: 'फ़ाइल 10 MB तक और तस्वीर 50 मेगापिक्सेल तक हो सकती है। छोटी फ़ाइल भेजें, जैसे उसका स्क्रीनशॉट।',
  },
  ATTACHMENT_TYPE_UNSUPPORTED: {
    title: 'इस तरह की फ़ाइल नहीं ली जाती',
    detail: 'फ़ाइल के अंदर देखने पर यह JPEG, PNG, WebP या PDF नहीं है। उसकी तस्वीर या PDF भेजें।',
  },
  ATTACHMENT_DAMAGED: {
    title: 'फ़ाइल खराब है',
    detail: 'फ़ाइल अंत तक पढ़ी नहीं जा सकी। उसे अपने फ़ोन या कंप्यूटर पर खोलें, फिर से सहेजें और वही भेजें।',
  },
  ATTACHMENT_ACTIVE_CONTENT: {
    title: 'इस PDF में पन्नों के अलावा भी कुछ है',
    detail: 'PDF में कोई स्क्रिप्ट, चलने वाला प्रोग्राम या दूसरी फ़ाइल है। उसे फिर से PDF में प्रिंट करें और वही भेजें।',
  },
  ATTACHMENT_INFECTED: {
    title: 'फ़ाइल में वायरस है',
    detail: ({ signature }) =>
      `वायरस जाँच में ${String(signature)} मिला। फ़ाइल रखी नहीं गई। जिस फ़ोन या कंप्यूटर से आई है, उसे जाँच लें।`,
  },
  ATTACHMENT_NOT_YOURS: {
    title: 'यह फ़ाइल आपके लिए नहीं है',
    detail: 'यह हेल्पडेस्क और उन दफ़्तरों के लिए है जिनके पास शिकायत है। बाकी लोग सिर्फ़ यह देखते हैं कि फ़ाइल है।',
  },
  ATTACHMENT_NOT_FOUND: {
    title: 'ऐसी कोई फ़ाइल नहीं है',
    detail: 'इस शिकायत में ऐसी फ़ाइल नहीं है, या किसी ने उसे रखा नहीं। शिकायत के "evidence" में देख लें।',
  },
  SCANNER_UNAVAILABLE: {
    title: 'वायरस जाँच जवाब नहीं दे रही',
    detail: 'जाँच के बिना कोई फ़ाइल नहीं ली जाती। एक मिनट बाद फिर भेजें। तब भी न हो, तो संचालक को बताएँ।',
  },
  ATTACHMENT_STORE_UNAVAILABLE: {
    title: 'फ़ाइलों का भंडार जवाब नहीं दे रहा',
    detail: 'कुछ सेकंड बाद फिर कोशिश करें। तब भी न हो, तो संचालक को बताएँ।',
  },
  ATTACHMENTS_BUSY: {
    title: 'अभी कई फ़ाइलें आ रही हैं',
    detail: 'इस समय दूसरे लोग भी फ़ाइलें भेज रहे हैं। कुछ सेकंड बाद अपनी फ़ाइल फिर भेजें।',
  },
};
