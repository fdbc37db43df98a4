import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '../api/schema';
import { ticketIdInGroups, useFormats } from '../formats/formats';
import { useDistricts } from '../session/directory';
import { AnchorTo } from '../shell/links';
import { FactList } from './fact-list';

/** What the complaint says about the vaccination, and where the ticket stands. */
export function Facts({ ticket }: { readonly ticket: Complaint }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const districts = useDistricts().data?.items ?? [];
  const district = (lgd: number | null) => districts.find((each) => each.lgd === lgd)?.name ?? null;
  const { vaccination, residence, mergedInto, mergedHere, bounces } = ticket;
  return (
    <section aria-labelledby="facts">
      <Stack gap="xs">
        <Title order={2} size="h5" id="facts">
          {t('facts.title')}
        </Title>
        <FactList
          facts={[
            [t('facts.dose'), vaccination.dose === null ? null : formats.number(vaccination.dose)],
            [t('facts.date'), vaccination.date === null ? null : formats.date(vaccination.date)],
            [t('facts.vaccine'), vaccination.vaccine],
            // A name stays as it was written.
            [t('facts.centre'), vaccination.centre && <span translate="no">{vaccination.centre}</span>],
            [t('facts.vaccinationDistrict'), district(vaccination.districtLgd)],
            [t('facts.residence'), [residence.pin, district(residence.districtLgd)].filter(Boolean).join(' · ')],
            [t('facts.district'), ticket.district?.name],
            [t('facts.accountable'), ticket.accountableDesk?.name],
            [t('facts.channel'), t(`channel.${ticket.channel as 'web'}`)],
            [t('facts.language'), t(`language.${ticket.language as 'hi'}`)],
            [t('facts.source'), ticket.source?.name],
            [t('facts.incident'), ticket.incident],
            [
              t('facts.bounces'),
              bounces.pairs
                .map(({ from, to, times }) => `${from.name} ⇄ ${to.name}: ${formats.number(times)}`)
                .join(', '),
            ],
            [t('facts.mergedInto'), mergedInto === null ? null : <TicketLink ticketId={mergedInto} />],
            [
              t('facts.mergedHere'),
              mergedHere.length === 0 ? null : mergedHere.map((each) => <TicketLink key={each} ticketId={each} />),
            ],
          ]}
        />
      </Stack>
    </section>
  );
}

function TicketLink({ ticketId }: { readonly ticketId: string }) {
  return (
    <AnchorTo to="/tickets/$ticketId" params={{ ticketId }}>
      {ticketIdInGroups(ticketId)}
    </AnchorTo>
  );
}
