import type { Sentences } from './sentences';

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
  InformationProvided: () => 'नागरिक ने जवाब दिया।',
  ComplaintForwarded: ({ from, to }, names) => `${names.desk(from)} ने ${names.desk(to)} से कार्रवाई माँगी।`,
  ComplaintReturned: ({ from, to }, names) => `${names.desk(from)} ने शिकायत ${names.desk(to)} को लौटाई।`,
  NoteAdded: () => 'एक टिप्पणी लिखी गई।',
  ComplaintResolved: ({ resolution }, names) =>
    `कार्यालय के अनुसार गलती ठीक हो गई: ${names.message(`resolution.${resolution}`)}।`,
  ComplaintRejected: ({ reason }, names) => `शिकायत स्वीकार नहीं हुई: ${names.message(`rejection.${reason}`)}।`,
  ResolutionConfirmed: () => 'नागरिक ने पुष्टि की कि गलती ठीक हो गई है।',
  ComplaintReopened: ({ holder }, names) => `नागरिक के अनुसार गलती ठीक नहीं हुई; शिकायत ${names.desk(holder)} में फिर खुली।`,
  ComplaintClosed: ({ reason }) =>
    ({
      confirmed: 'नागरिक की पुष्टि के बाद शिकायत बंद हुई।',
      'no-answer': 'समय के भीतर नागरिक की आपत्ति नहीं आई, इसलिए शिकायत बंद हुई।',
      'by-staff': 'पर्यवेक्षक ने शिकायत बंद की।',
    })[reason],
  ComplaintEscalated: ({ stage, level, role }, names) =>
    `“${names.stage(stage)}” में देरी: स्तर ${level} (${names.message(`role.${role}`)}) को बताया गया।`,
  StageStarted: ({ stage, holder, dueAt }, names) =>
    `“${names.stage(stage)}” का समय${holder === null ? '' : ` ${names.desk(holder)} के लिए`} शुरू हुआ; अंतिम समय ${names.moment(dueAt)}।`,
  StagePaused: ({ stage, reason }, names) =>
    `“${names.stage(stage)}” का समय रुका है: ${
      { 'awaiting-citizen': 'नागरिक के जवाब का इंतज़ार', 'awaiting-source': 'दूसरी प्रणाली का इंतज़ार' }[reason]
    }।`,
  StageResumed: ({ stage, dueAt }, names) => `“${names.stage(stage)}” का समय फिर चला; अंतिम समय ${names.moment(dueAt)}।`,
  StageMet: ({ stage, late }, names) => `“${names.stage(stage)}” ${late ? 'देर से' : 'समय पर'} पूरा हुआ।`,
  StageBreached: ({ stage, at, holder }, names) =>
    `“${names.stage(stage)}” का अंतिम समय ${names.moment(at)} था और काम पूरा नहीं हुआ${holder === null ? '' : `; शिकायत ${names.desk(holder)} के पास थी`}।`,
  StageCancelled: ({ stage }, names) => `“${names.stage(stage)}” का समय रद्द हुआ।`,
};
