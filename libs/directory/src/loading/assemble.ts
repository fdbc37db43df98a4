import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { District, Pack, PinDistrict, SlaPolicy, StageRule } from '../pack/pack';
import { byCodePoint } from '../reading/problems';
import type { PackFiles } from './pack-files';

/** The pack out of files that were checked. What has no order of its own is sorted, so that the version ignores it. */
export function assemble(files: PackFiles): Pack {
  const { hi, en } = files.messages;
  const content = {
    ...files.pack.data,
    districts: files.districts.data.map(district).toSorted((one, other) => one.lgd - other.lgd),
    pincodes: pincodes(files.pincodes.data),
    desks: files.desks.data
      .map(({ district: lgd, ...desk }) => ({ ...desk, districtLgd: lgd ?? null }))
      .toSorted((one, other) => byCodePoint(one.id, other.id)),
    categories: files.categories.data,
    policy: policy(files.policy.data),
    calendars: files.calendars,
    replies: files.replies.data,
    messages: { hi: flat(hi.data), en: flat(en.data) },
  };
  return { ...content, version: packVersion(content) };
}

/** The first 16 hexadecimal digits of the SHA-256 over the canonical JSON (RFC 8785). */
export function packVersion(content: Omit<Pack, 'version'>): string {
  return createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex')
    .slice(0, 16);
}

function district(row: PackFiles['districts']['data'][number]): District {
  const { lgd_code: lgd, name_hi: hi, name_en: en, division, latitude, longitude, since } = row;
  return { lgd, name: { hi, en }, division, latitude, longitude, since };
}

/** A PIN code's districts begin with the one that has most of its post offices. */
function pincodes(rows: PackFiles['pincodes']['data']): Record<string, PinDistrict[]> {
  const byPin: Record<string, PinDistrict[]> = {};
  for (const { pin, district_lgd: lgd, post_offices: postOffices } of rows)
    (byPin[pin] ??= []).push({ lgd, postOffices });
  for (const districts of Object.values(byPin))
    districts.sort((one, other) => other.postOffices - one.postOffices || one.lgd - other.lgd);
  return byPin;
}

function policy({ stages, ...rest }: PackFiles['policy']['data']): SlaPolicy {
  const rule = ({ urgent, ...stage }: (typeof stages)['ROUTE']): StageRule => ({
    ...stage,
    urgent: urgent ? { target: urgent.target ?? null, ladder: urgent.ladder ?? null } : null,
  });
  const { ROUTE, ACCEPT, ACT, RESOLVE, ANSWER, CONFIRM, APPEAL } = stages;
  return {
    ...rest,
    stages: {
      ROUTE: rule(ROUTE),
      ACCEPT: rule(ACCEPT),
      ACT: rule(ACT),
      RESOLVE: rule(RESOLVE),
      ANSWER: rule(ANSWER),
      CONFIRM: rule(CONFIRM),
      APPEAL: rule(APPEAL),
    },
  };
}

/** { status: { lodged: '…' } } → { 'status.lodged': '…' } */
function flat(groups: Readonly<Record<string, Readonly<Record<string, string>>>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([group, texts]) =>
      Object.entries(texts).map(([key, text]) => [`${group}.${key}`, text]),
    ),
  );
}
