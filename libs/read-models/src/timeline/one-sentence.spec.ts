import type { ComplaintEvent, Language } from '@nivaran/complaints';
import { Directory, type SlaPolicy } from '@nivaran/directory';
import { type ComplaintScenario, aComplaint, defaultPack, loadDefaultPack, supervisorAt } from '@nivaran/testing';
import { namesIn } from './names';
import { sentenceOf } from './sentences';
import { english } from './sentences.en';
import { hindi } from './sentences.hi';

/** The last sentence of a life that tells of an event of this type. */
function told(life: ComplaintScenario, type: ComplaintEvent['type'], language: Language): string | undefined {
  const event = life.events.findLast((one) => one.type === type);
  // Without Intl, whose dates differ a little from one version of Node to another.
  const names = { ...namesIn(defaultPack(), language), moment: (iso: string) => iso.slice(0, 16) };
  return event && sentenceOf({ hi: hindi, en: english }[language], event, names);
}

function twiceTheTimeToAccept(policy: SlaPolicy): SlaPolicy {
  return { ...policy, stages: { ...policy.stages, ACCEPT: { ...policy.stages.ACCEPT, target: 'P2D' } } };
}

describe('history tells in one plain sentence', () => {
  beforeAll(loadDefaultPack);

  const accepted = () => aComplaint().routedTo('bhopal').accepted();
  const lent = () => accepted().forwardedTo('national').returned();
  const BHOPAL = 'District Immunisation Office, Bhopal';
  const भोपाल = 'जिला टीकाकरण कार्यालय, भोपाल';

  it.each<[ComplaintEvent['type'], () => ComplaintScenario, string, string]>([
    [
      ...(['ComplaintAssigned', () => aComplaint().routedTo('bhopal').assigned('asha')] as const),
      `It was given to asha of ${BHOPAL}.`,
      `शिकायत ${भोपाल} के अधिकारी asha को सौंपी गई।`,
    ],
    [
      ...(['ComplaintAssigned', () => accepted().assigned('asha')] as const),
      `It was taken from officer.bhopal and given to asha, both of ${BHOPAL}.`,
      `${भोपाल} में शिकायत officer.bhopal से लेकर asha को सौंपी गई।`,
    ],
    [
      ...(['ComplaintReturned', lent] as const),
      `National CoWIN Desk, New Delhi gave it back to ${BHOPAL}.`,
      `राष्ट्रीय कोविन डेस्क, नई दिल्ली ने शिकायत ${भोपाल} को लौटाई।`,
    ],
    [
      ...(['ComplaintReturned', () => lent().forwardedTo('national', supervisorAt('bhopal')).returned()] as const),
      `National CoWIN Desk, New Delhi gave it back to ${BHOPAL}: it went there and came back for the 2nd time.`,
      `राष्ट्रीय कोविन डेस्क, नई दिल्ली ने शिकायत ${भोपाल} को लौटाई: शिकायत दूसरी बार वहाँ जाकर लौटी है।`,
    ],
    [
      ...(['SourceWaitStarted', () => accepted().held('DIVOC')] as const),
      'Work waits for the system that issues certificates.',
      'काम रुका है, इसका इंतज़ार है: प्रमाणपत्र देने वाला सिस्टम।',
    ],
    [
      ...(['SourceWaitStarted', () => accepted().linkedTo('INC-26-000001')] as const),
      'Work waits for CoWIN, until incident INC-26-000001 is over.',
      'गड़बड़ी INC-26-000001 दूर होने तक काम रुका है, इसका इंतज़ार है: कोविन।',
    ],
    [
      ...(['IncidentLinked', () => accepted().linkedTo('INC-26-000001')] as const),
      'It was linked to incident INC-26-000001 (CoWIN), which has many complaints like it.',
      'शिकायत गड़बड़ी INC-26-000001 (कोविन) से जोड़ी गई; ऐसी कई शिकायतों की वजह एक ही है।',
    ],
    [
      ...(['SourceWaitEnded', () => accepted().held().resumed()] as const),
      'An officer ended the wait for CoWIN: work goes on.',
      'अधिकारी ने काम आगे बढ़ाया, अब इसका इंतज़ार नहीं है: कोविन।',
    ],
    [
      ...(['SourceWaitEnded', () => accepted().linkedTo('INC-26-000001').incidentEnded('INC-26-000001')] as const),
      'Incident INC-26-000001 is over: work goes on, without waiting for CoWIN any more.',
      'गड़बड़ी INC-26-000001 दूर हुई; काम आगे बढ़ा, अब इसका इंतज़ार नहीं है: कोविन।',
    ],
    [
      ...(['CategoryChanged', () => accepted().recategorised('PRIVACY')] as const),
      'Its category was changed from “A dose is not showing” to “Misuse of my data”.',
      'शिकायत की श्रेणी “खुराक दर्ज नहीं दिख रही” से बदलकर “मेरे डेटा का दुरुपयोग” की गई।',
    ],
    [
      ...(['StageAdjusted', () => accepted().recategorised('CERT_REGENERATE')] as const),
      'Because the category changed, “Work at one office” is now due 2026-11-16T12:30.',
      'श्रेणी बदलने से “एक दफ़्तर में काम” का अंतिम समय अब 2026-11-16T12:30 है।',
    ],
    [
      ...(['StageAdjusted', () => accepted().held().recategorised('CERT_REGENERATE')] as const),
      'Because the category changed, “Work at one office” has another target; its clock still stands.',
      'श्रेणी बदलने से “एक दफ़्तर में काम” के लिए तय समय बदला; घड़ी अभी रुकी है।',
    ],
    [
      ...(['EvidenceAttached', () => accepted().attached()] as const),
      'A file was added: a vaccination slip.',
      'एक फ़ाइल जोड़ी गई: टीके की पर्ची।',
    ],
    [
      ...([
        'CitizenReminded',
        () => accepted().asked().after('P4D').dueRecorded().after('P2DT1H').dueRecorded(),
      ] as const),
      'The citizen was reminded for the 2nd time to answer.',
      'नागरिक को दूसरी बार याद दिलाया गया: सवाल का जवाब देना है।',
    ],
    [
      ...(['CitizenReminded', () => accepted().resolved().after('P5D').dueRecorded()] as const),
      'The citizen was reminded for the 1st time to say whether it is put right.',
      'नागरिक को पहली बार याद दिलाया गया: बताना है कि गलती ठीक हुई या नहीं।',
    ],
    [
      ...(['ComplaintClosed', () => accepted().asked().after('P8D').dueRecorded()] as const),
      'It is closed, as the citizen did not answer the question in time.',
      'समय के भीतर नागरिक ने सवाल का जवाब नहीं दिया, इसलिए शिकायत बंद हुई।',
    ],
    [
      ...(['ComplaintEscalated', () => accepted().escalated(2)] as const),
      'Level 2 (District supervisor) was asked to step in.',
      'स्तर 2 (ज़िला पर्यवेक्षक) से दखल देने को कहा गया।',
    ],
    [
      ...(['AppealFiled', () => accepted().rejected().appealed()] as const),
      `The citizen asked for another look; State Immunisation Cell, Bhopal decides.`,
      'नागरिक ने दोबारा देखने को कहा; फ़ैसला राज्य टीकाकरण प्रकोष्ठ, भोपाल का होगा।',
    ],
    [
      ...(['AppealDecided', () => accepted().rejected().appealed().decided('allowed')] as const),
      `State Immunisation Cell, Bhopal agreed with the citizen; it is open again at ${BHOPAL}.`,
      `राज्य टीकाकरण प्रकोष्ठ, भोपाल ने नागरिक की बात मानी; शिकायत ${भोपाल} में फिर खुली।`,
    ],
    [
      ...(['AppealDecided', () => accepted().rejected().appealed().decided('dismissed')] as const),
      'State Immunisation Cell, Bhopal did not agree with the citizen; it stays rejected.',
      'राज्य टीकाकरण प्रकोष्ठ, भोपाल ने नागरिक की बात नहीं मानी; शिकायत अस्वीकार ही रहेगी।',
    ],
    [
      ...(['ComplaintWithdrawn', () => accepted().withdrew()] as const),
      'The citizen took the complaint back.',
      'नागरिक ने शिकायत वापस ली।',
    ],
  ])('%s', (type, life, english_, hindi_) => {
    expect([told(life(), type, 'en'), told(life(), type, 'hi')]).toEqual([english_, hindi_]);
  });

  it('that it was merged and that it was undone, with the number of the other complaint', () => {
    const older = aComplaint({ ticketId: '26148297315', at: '2026-11-13T10:00+05:30' });
    const merged = aComplaint().routedTo('bhopal').mergedInto(older);
    expect(told(merged, 'ComplaintMerged', 'en')).toBe(
      'It says the same as 261-4829-7315, an older complaint of the same person, which goes on for both.',
    );
    expect(told(merged, 'ComplaintMerged', 'hi')).toContain('261-4829-7315');
    expect(told(merged, 'StagePaused', 'en')).toMatch(/stands still: another complaint goes on for this one\.$/);
    expect(told(merged.unmerged(), 'MergeUndone', 'en')).toBe(
      'It is not the same as 261-4829-7315 after all, and goes on by itself.',
    );
    expect(told(merged.unmerged(), 'MergeUndone', 'hi')).toContain('261-4829-7315');
  });

  it('that a clock moved because of new rules', () => {
    const { pack } = defaultPack();
    const later = new Directory({ ...pack, version: 'later', policy: twiceTheTimeToAccept(pack.policy) });
    const life = aComplaint().routedTo('bhopal').underPack(later).clocksAdjusted();
    expect(told(life, 'StageAdjusted', 'en')).toBe(
      'Because a new version of the rules and calendars is in force, “An officer takes it up” is now due 2026-11-17T12:30.',
    );
    expect(told(life, 'StageAdjusted', 'hi')).toBe(
      'नियमों और कैलेंडर का नया संस्करण लागू होने से “अधिकारी का शिकायत लेना” का अंतिम समय अब 2026-11-17T12:30 है।',
    );
  });
});
