import { Divider, ScrollArea } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconChartBar, IconPlus, IconSettings } from '@tabler/icons-react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Session } from '../api/schema';
import { QueueViews } from '../queue/queue-views';
import { SavedViews } from '../queue/saved-views';
import { NavLinkTo } from './links';
import { ADMINISTRATING, LODGING } from './roles';

interface Props {
  readonly session: Session;
  readonly onGone: () => void;
}

/** Where one can go from anywhere. */
export function Navigation({ session: { role }, onGone }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const isNew = pathname.endsWith('/new');
  const isReport = pathname.includes('/reports');
  const isAdmin = pathname.includes('/admin');
  const mayLodge = LODGING.includes(role);
  useHotkeys([
    ['c', () => mayLodge && void navigate({ to: '/new' })],
    ['q', () => void navigate({ to: '/queue' })],
  ]);
  return (
    <ScrollArea onClick={onGone}>
      {mayLodge && (
        <>
          <NavLinkTo
            to="/new"
            label={t('lodge.title')}
            leftSection={<IconPlus size={16} aria-hidden />}
            active={isNew}
            aria-current={isNew ? 'page' : undefined}
            py={6}
          />
          <Divider my={4} />
        </>
      )}
      <QueueViews />
      <SavedViews />
      <Divider my={4} />
      <NavLinkTo
        to="/reports"
        label={t('report.pages')}
        leftSection={<IconChartBar size={16} aria-hidden />}
        active={isReport}
        aria-current={isReport ? 'page' : undefined}
        py={6}
      />
      {ADMINISTRATING.includes(role) && (
        <NavLinkTo
          to={role === 'admin' ? '/admin/staff' : '/admin/audit'}
          label={t('admin.title')}
          leftSection={<IconSettings size={16} aria-hidden />}
          active={isAdmin}
          aria-current={isAdmin ? 'page' : undefined}
          py={6}
        />
      )}
    </ScrollArea>
  );
}
