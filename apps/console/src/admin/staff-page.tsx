import { Badge, Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import type { StaffMember } from '../api/schema';
import { Moment } from '../formats/moment';
import { useDirectory } from '../session/directory';
import { ROLES } from '../shell/roles';
import { AdminHead } from './admin-head';
import type { StaffSearch } from './admin-search';
import { ListTable } from '../shell/list-table';
import { StaffDialog } from './staff-dialog';

const route = getRouteApi('/admin/staff');

/** Who works here: make accounts, change them, let people in again. */
export function StaffPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const desks = useDirectory().data?.desks ?? [];
  const [chosen, setChosen] = useState<StaffMember | 'new' | null>(null);
  const role = ROLES.find((each) => each === search.role);
  const query = {
    ...(search.desk === undefined ? {} : { desk: search.desk }),
    ...(role === undefined ? {} : { role }),
  };
  const staff = useInfiniteQuery({
    queryKey: ['admin', 'staff', query],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/staff', {
          params: { query: { ...query, limit: 100, ...(pageParam === null ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const choose = (change: StaffSearch) => {
    const next = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined && value !== '');
    void navigate({ to: '/admin/staff', search: Object.fromEntries(next), replace: true });
  };
  const deskName = (id: string | null) => desks.find(({ code }) => code === id)?.name ?? id ?? '–';
  return (
    <Stack gap="md">
      <AdminHead name="staff" />
      <Group align="end" className="no-print">
        <NativeSelect
          size="xs"
          label={t('admin.desk')}
          data={[
            { value: '', label: t('queue.any') },
            ...desks.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          value={search.desk ?? ''}
          onChange={(event) => choose({ desk: event.currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          label={t('admin.role')}
          data={[
            { value: '', label: t('queue.any') },
            ...ROLES.map((each) => ({ value: each, label: t(`role.${each}`) })),
          ]}
          value={role ?? ''}
          onChange={(event) => choose({ role: event.currentTarget.value })}
        />
        <Button size="xs" onClick={() => setChosen('new')}>
          {t('admin.newAccount')}
        </Button>
      </Group>
      {chosen && (
        <StaffDialog
          key={chosen === 'new' ? '' : chosen.account}
          member={chosen === 'new' ? null : chosen}
          onClose={() => setChosen(null)}
        />
      )}
      <ListTable
        query={staff}
        caption={t('admin.page.staff')}
        empty={t('admin.nobodyHere')}
        rows={staff.data?.pages.flatMap(({ items }) => items) ?? []}
        keyOf={({ account }) => account}
        columns={[
          { label: t('admin.name'), cell: ({ name }) => <span translate="no">{name}</span> },
          { label: t('admin.account'), cell: ({ account }) => <span translate="no">{account}</span> },
          { label: t('admin.role'), cell: (member) => t(`role.${member.role}`) },
          { label: t('admin.desk'), cell: ({ desk }) => deskName(desk) },
          {
            label: t('admin.secondFactor'),
            cell: ({ secondFactor }) => (secondFactor ? t('admin.has') : t('admin.hasNot')),
          },
          {
            label: t('admin.lastSeen'),
            cell: ({ lastSeenAt }) => (lastSeenAt === null ? t('admin.never') : <Moment at={lastSeenAt} />),
          },
          {
            label: t('admin.doWhat'),
            cell: (member) => (
              <Group gap="xs" wrap="nowrap">
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t('admin.changeOf', { name: member.name })}
                  onClick={() => setChosen(member)}
                >
                  {t('admin.change')}
                </Button>
                {member.disabledAt !== null && (
                  <Badge color="gray" size="sm" variant="outline" tt="none">
                    {t('admin.disabled')}
                  </Badge>
                )}
              </Group>
            ),
          },
        ]}
      />
      {staff.hasNextPage && (
        <Button variant="default" loading={staff.isFetchingNextPage} onClick={() => void staff.fetchNextPage()}>
          {t('report.more')}
        </Button>
      )}
    </Stack>
  );
}
