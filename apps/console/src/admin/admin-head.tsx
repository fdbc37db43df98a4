import { Group, Stack, Title } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session';
import { ButtonTo } from '../shell/links';

const PAGES = [
  { to: '/admin/staff', name: 'staff', isForAuditors: false },
  { to: '/admin/desks', name: 'desks', isForAuditors: true },
  { to: '/admin/roles', name: 'roles', isForAuditors: true },
  { to: '/admin/packs', name: 'packs', isForAuditors: true },
  { to: '/admin/calendars', name: 'calendars', isForAuditors: true },
  { to: '/admin/tokens', name: 'tokens', isForAuditors: false },
  { to: '/admin/audit', name: 'audit', isForAuditors: true },
  { to: '/admin/upkeep', name: 'upkeep', isForAuditors: true },
  { to: '/admin/erasure', name: 'erasure', isForAuditors: false },
] as const;

/** What all pages of the administration begin with. */
export function AdminHead({ name }: { readonly name: (typeof PAGES)[number]['name'] }) {
  const { t } = useTranslation();
  const here = useLocation().pathname;
  const isAdmin = useSession().data?.role === 'admin';
  return (
    <Stack gap="sm">
      <Group gap={4} component="nav" aria-label={t('admin.title')} className="no-print">
        {PAGES.filter(({ isForAuditors }) => isAdmin || isForAuditors).map((page) => (
          <ButtonTo
            key={page.to}
            to={page.to}
            size="compact-sm"
            variant={here.startsWith(page.to) ? 'light' : 'subtle'}
            aria-current={here.startsWith(page.to) ? 'page' : undefined}
          >
            {t(`admin.page.${page.name}`)}
          </ButtonTo>
        ))}
      </Group>
      <Title order={1} size="h4">
        {t(`admin.page.${name}`)}
      </Title>
    </Stack>
  );
}
