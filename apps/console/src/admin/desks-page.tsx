import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useFormats } from '../formats/formats';
import { AnchorTo } from '../shell/links';
import { AdminHead } from './admin-head';
import { ListTable } from '../shell/list-table';

/** Every desk: what the pack says of it, and who works there. */
export function DesksPage() {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const desks = useQuery({
    queryKey: ['admin', 'desks', i18n.language],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/admin/desks', { signal })),
  });
  return (
    <Stack gap="md">
      <AdminHead name="desks" />
      <Text size="sm" c="dimmed">
        {t('admin.ofThePack')}
      </Text>
      <ListTable
        query={desks}
        caption={t('admin.page.desks')}
        empty={t('admin.nothing')}
        rows={desks.data?.items ?? []}
        keyOf={({ desk }) => desk.code}
        columns={[
          { label: t('admin.desk'), cell: ({ desk }) => desk.name },
          { label: t('admin.tier'), cell: ({ tier }) => t(`admin.tiers.${tier}`) },
          {
            label: t('admin.calendar'),
            cell: ({ calendar }) => (
              <AnchorTo to="/admin/calendars" search={{ id: calendar.code }} inherit>
                {calendar.name}
              </AnchorTo>
            ),
          },
          {
            label: t('admin.contact'),
            cell: ({ contact }) => [contact.address, contact.phone, contact.email].filter(Boolean).join(' · ') || '–',
          },
          {
            label: t('admin.staffCount'),
            isNumber: true,
            cell: ({ desk, staff }) =>
              staff === 0 ? (
                <Text span c="var(--late)" inherit>
                  {t('admin.nobody')}
                </Text>
              ) : (
                <AnchorTo
                  to="/admin/staff"
                  search={{ desk: desk.code }}
                  inherit
                  aria-label={`${desk.name}: ${formats.number(staff)}`}
                >
                  {formats.number(staff)}
                </AnchorTo>
              ),
          },
        ]}
      />
    </Stack>
  );
}
