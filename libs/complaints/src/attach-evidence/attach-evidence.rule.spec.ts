import { aComplaint, citizen, given, loadDefaultPack, sealed } from '@nivaran/testing';
import type { Complaint } from '../domain/complaint';
import { MOST_EVIDENCE } from '../domain/guards';
import { decideAttach } from './attach-evidence.rule';

const slip = (sha256: string) => ({
  ...({ kind: 'slip', mediaType: 'image/jpeg', bytes: 48_213 } as const),
  ...{ sha256, name: sealed('parchi.jpg') },
});

describe('attaching a file', () => {
  beforeAll(loadDefaultPack);

  it('says what it is, and moves nothing', () => {
    const life = aComplaint().routedTo('bhopal');
    const { events, complaint } = given(life).when((before) => decideAttach(before, slip('aa')));
    expect(events).toEqual([{ type: 'EvidenceAttached', data: slip('aa') }]);
    expect(complaint).toEqual({ ...life.complaint, evidence: ['aa'] });
  });

  it('refuses the same content twice, under whatever name', () => {
    const life = aComplaint().attached('aa').routedTo('bhopal');
    expect(given(life).when((before) => decideAttach(before, slip('aa'))).refusal?.refused).toBe('EVIDENCE_TWICE');
    expect(given(life).when((before) => decideAttach(before, slip('bb'))).refusal).toBeNull();
  });

  it('has an end', () => {
    let life = aComplaint();
    for (let n = 0; n < MOST_EVIDENCE; n += 1) life = life.attached(`file-${n}`);
    const attach = (before: Complaint) => decideAttach(before, slip('one more'));
    expect(given(life).whenBy(citizen(), 'attach', attach).refusal).toEqual({
      ...{ refused: 'EVIDENCE_TOO_MUCH', details: { most: '20' } },
    });
  });

  it('stays with the complaint through a merge and its undoing', () => {
    const older = aComplaint({ at: '2026-11-01T10:00+05:30' });
    expect(aComplaint().attached('aa').mergedInto(older).unmerged().complaint.evidence).toEqual(['aa']);
  });
});
