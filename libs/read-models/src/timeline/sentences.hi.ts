import type { EvidenceKind } from '@nivaran/complaints';
import type { Sentences } from './sentences';

const EVIDENCE: Readonly<Record<EvidenceKind, string>> = {
  slip: 'टीके की पर्ची',
  certificate: 'प्रमाणपत्र',
  identity: 'पहचान का सबूत',
  screenshot: 'स्क्रीन की तस्वीर',
  other: 'कोई और दस्तावेज़',
};

const ORDINALS = ['पहली', 'दूसरी', 'तीसरी', 'चौथी', 'पाँचवीं', 'छठी', 'सातवीं', 'आठवीं', 'नौवीं', 'दसवीं'];
const nth = (number: number): string => ORDINALS[number - 1] ?? `${number}वीं`;

export const hindi: Sentences = {
  ComplaintLodged: () => 'शिकायत दर्ज हुई।',
  ComplaintRouted: ({ holder, accountable, districtLgd }, names) =>
    holder === accountable
      ? `शिकायत ${names.desk(holder)} को भेजी गई; जवाबदेही इसी कार्यालय की है।`
      : `शिकायत ${names.desk(holder)} को भेजी गई; जवाबदेही ${names.desk(accountable)} की है (ज़िला ${names.district(districtLgd)})।`,
  RoutingDeferred: ({ reason }, names) => `कार्यालय सहायता केंद्र तय करेगा: ${names.message(`triage.${reason}`)}`,
  ComplaintAccepted: ({ desk }, names) => `${names.desk(desk)} के एक अधिकारी ने शिकायत अपने हाथ में ली।`,
  ComplaintReleased: ({ desk }, names) => `अधिकारी ने शिकायत ${names.desk(desk)} की सूची में वापस रखी।`,
  InformationRequested: () => 'अधिकारी ने नागरिक से एक सवाल पूछा।',
  InformationProvided: () => 'सवाल का जवाब मिला।',
  ComplaintForwarded: ({ from, to }, names) => `${names.desk(from)} ने ${names.desk(to)} से कार्रवाई माँगी।`,
  ComplaintReturned: ({ from, to, bounce }, names) =>
    bounce === 1
      ? `${names.desk(from)} ने शिकायत ${names.desk(to)} को लौटाई।`
      : `${names.desk(from)} ने शिकायत ${names.desk(to)} को लौटाई: शिकायत ${nth(bounce)} बार वहाँ जाकर लौटी है।`,
  ComplaintAssigned: ({ desk, officer, previous }, names) =>
    previous === null
      ? `शिकायत ${names.desk(desk)} के अधिकारी ${officer} को सौंपी गई।`
      : `${names.desk(desk)} में शिकायत ${previous} से लेकर ${officer} को सौंपी गई।`,
  SourceWaitStarted: ({ source, incident }, names) =>
    incident === null
      ? `काम रुका है, इसका इंतज़ार है: ${names.message(`source.${source}`)}।`
      : `गड़बड़ी ${incident} दूर होने तक काम रुका है, इसका इंतज़ार है: ${names.message(`source.${source}`)}।`,
  SourceWaitEnded: ({ source, incident, cause }, names) =>
    cause === 'incident-ended'
      ? `गड़बड़ी ${incident} दूर हुई; काम आगे बढ़ा, अब इसका इंतज़ार नहीं है: ${names.message(`source.${source}`)}।`
      : `अधिकारी ने काम आगे बढ़ाया, अब इसका इंतज़ार नहीं है: ${names.message(`source.${source}`)}।`,
  IncidentLinked: ({ incident, source }, names) =>
    `शिकायत गड़बड़ी ${incident} (${names.message(`source.${source}`)}) से जोड़ी गई; ऐसी कई शिकायतों की वजह एक ही है।`,
  CategoryChanged: ({ from, to }, names) =>
    `शिकायत की श्रेणी “${names.category(from)}” से बदलकर “${names.category(to)}” की गई।`,
  EvidenceAttached: ({ kind }) => `एक फ़ाइल जोड़ी गई: ${EVIDENCE[kind]}।`,
  CitizenReminded: ({ stage, number }, names) =>
    `नागरिक को ${nth(number)} बार याद दिलाया गया: ${
      stage === 'ANSWER'
        ? 'सवाल का जवाब देना है'
        : stage === 'CONFIRM'
          ? 'बताना है कि गलती ठीक हुई या नहीं'
          : names.stage(stage)
    }।`,
  NoteAdded: ({ mentions }) => (mentions ? `${mentions.join(', ')} के लिए एक टिप्पणी लिखी गई।` : 'एक टिप्पणी लिखी गई।'),
  ComplaintResolved: ({ resolution }, names) =>
    `कार्यालय के अनुसार गलती ठीक हो गई: ${names.message(`resolution.${resolution}`)}।`,
  ComplaintRejected: ({ reason }, names) => `शिकायत स्वीकार नहीं हुई: ${names.message(`rejection.${reason}`)}।`,
  ResolutionConfirmed: () => 'नागरिक ने पुष्टि की कि गलती ठीक हो गई है।',
  ComplaintRated: ({ score }) => `नागरिक ने काम को 5 में से ${score} अंक दिए।`,
  ComplaintReopened: ({ holder }, names) => `नागरिक के अनुसार गलती ठीक नहीं हुई; शिकायत ${names.desk(holder)} में फिर खुली।`,
  ComplaintClosed: ({ reason }) =>
    ({
      confirmed: 'नागरिक की पुष्टि के बाद शिकायत बंद हुई।',
      'no-answer': 'समय के भीतर नागरिक की आपत्ति नहीं आई, इसलिए शिकायत बंद हुई।',
      'citizen-silent': 'समय के भीतर नागरिक ने सवाल का जवाब नहीं दिया, इसलिए शिकायत बंद हुई।',
      'by-staff': 'पर्यवेक्षक ने शिकायत बंद की।',
    })[reason],
  AppealFiled: ({ decider }, names) => `नागरिक ने दोबारा देखने को कहा; फ़ैसला ${names.desk(decider)} का होगा।`,
  AppealDecided: ({ outcome, decider, holder, status }, names) =>
    outcome === 'allowed'
      ? `${names.desk(decider)} ने नागरिक की बात मानी; शिकायत ${names.desk(holder)} में फिर खुली।`
      : `${names.desk(decider)} ने नागरिक की बात नहीं मानी; शिकायत ${status === 'rejected' ? 'अस्वीकार' : 'बंद'} ही रहेगी।`,
  ComplaintWithdrawn: () => 'नागरिक ने शिकायत वापस ली।',
  ComplaintMerged: ({ into }, names) =>
    `यही बात इसी व्यक्ति की पुरानी शिकायत ${names.ticket(into)} में भी है; अब दोनों पर काम उसी में होगा।`,
  PersonalDataErased: () => 'इस शिकायत की निजी जानकारी मिटा दी गई: इसमें कही गई बातें अब कोई नहीं पढ़ सकता।',
  MergeUndone: ({ from }, names) => `शिकायत ${names.ticket(from)} की बात अलग निकली; इस शिकायत पर अब अलग से काम होगा।`,
  ComplaintEscalated: ({ stage, level, role }, names) =>
    stage === null
      ? `स्तर ${level} (${names.message(`role.${role}`)}) से दखल देने को कहा गया।`
      : `“${names.stage(stage)}” में देरी: स्तर ${level} (${names.message(`role.${role}`)}) को बताया गया।`,
  StageStarted: ({ stage, holder, dueAt }, names) =>
    `“${names.stage(stage)}” का समय${holder === null ? '' : ` ${names.desk(holder)} के लिए`} शुरू हुआ; अंतिम समय ${names.moment(dueAt)}।`,
  StageAdjusted: ({ stage, cause, dueAt }, names) =>
    `${
      { category: 'श्रेणी बदलने', pack: 'नियमों और कैलेंडर का नया संस्करण लागू होने' }[cause]
    } से “${names.stage(stage)}” ${dueAt === null ? 'के लिए तय समय बदला; घड़ी अभी रुकी है' : `का अंतिम समय अब ${names.moment(dueAt)} है`}।`,
  StagePaused: ({ stage, reason }, names) =>
    `“${names.stage(stage)}” का समय रुका है: ${
      {
        'awaiting-citizen': 'नागरिक के जवाब का इंतज़ार',
        'awaiting-source': 'दूसरी प्रणाली का इंतज़ार',
        merged: 'इसकी जगह दूसरी शिकायत पर काम हो रहा है',
      }[reason]
    }।`,
  StageResumed: ({ stage, dueAt }, names) => `“${names.stage(stage)}” का समय फिर चला; अंतिम समय ${names.moment(dueAt)}।`,
  StageMet: ({ stage, late }, names) => `“${names.stage(stage)}” ${late ? 'देर से' : 'समय पर'} पूरा हुआ।`,
  StageBreached: ({ stage, at, holder }, names) =>
    `“${names.stage(stage)}” का अंतिम समय ${names.moment(at)} था और काम पूरा नहीं हुआ${holder === null ? '' : `; शिकायत ${names.desk(holder)} के पास थी`}।`,
  StageCancelled: ({ stage }, names) => `“${names.stage(stage)}” का समय रद्द हुआ।`,
};
