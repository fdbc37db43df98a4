import type { LodgeBody } from '../complaints/lodge-body';

type LodgeField = Exclude<keyof LodgeBody, 'consentVersion'>;

/** A Hindi complaint from Bhopal about a dose that does not show, as a citizen sends it. */
export function aLodging(changes: Partial<Record<keyof LodgeBody, unknown>> = {}): Record<LodgeField, unknown> {
  return {
    category: 'DOSE_MISSING',
    language: 'hi',
    channel: 'web',
    statement: 'दूसरी खुराक 21 जून को लगी थी, पर ऐप में अब भी पहली ही दिख रही है।',
    complainant: { name: 'सुनीता मालवीय', mobile: '9000010001', email: null },
    vaccination: { dose: 2, date: '2021-06-21', centre: 'JP Hospital', districtLgd: 396, vaccine: 'COVISHIELD' },
    residence: { pin: '462001' },
    idProof: { type: 'AADHAAR', last4: '4821' },
    consent: true,
    ...changes,
  };
}
