import { IconSearch } from '@tabler/icons-react';
import { ActionIcon, AppShell, Badge, Burger, Center, Group, Loader } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Session } from '../api/schema';
import { useIsLive, useLive } from '../live/live';
import { useSession } from '../session/session';
import { SignInPage } from '../session/sign-in-page';
import { AccountMenu } from './account-menu';
import { ColorSchemeSwitch } from './color-scheme-switch';
import { LanguageSwitch } from './language-switch';
import { Navigation } from './navigation';
import { Palette, openPalette } from './palette';
import { ProblemAlert } from './problem-alert';
import { Shortcuts } from './shortcuts';

/** Around every page: who is signed in, where one can go, and in which language. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  if (session.isPending)
    return (
      <Center h="100dvh">
        <Loader aria-label={t('shell.loading')} />
      </Center>
    );
  if (session.isError)
    return (
      <Center h="100dvh" p="md">
        <ProblemAlert error={session.error} retry={() => void session.refetch()} />
      </Center>
    );
  if (session.data === null || session.data.needs !== null) return <SignInPage session={session.data} />;
  return <Signed session={session.data} />;
}

function Signed({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const isLive = useIsLive();
  useLive();
  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding="sm"
    >
      <AppShell.Header>
        <a className="skip" href="#main">
          {t('shell.skip')}
        </a>
        <Group h="100%" px="sm" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <Burger opened={isOpen} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('shell.menu')} />
            <Link to="/queue" className="brand">
              {t('shell.name')}
            </Link>
          </Group>
          <Group gap="xs" wrap="nowrap">
            {!isLive && (
              <Badge color="orange" variant="light" tt="none" role="status">
                {t('shell.offline')}
              </Badge>
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              onClick={openPalette}
              aria-label={t('palette.title')}
              aria-keyshortcuts="/"
            >
              <IconSearch size={18} aria-hidden />
            </ActionIcon>
            <LanguageSwitch />
            <ColorSchemeSwitch />
            <AccountMenu session={session} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('shell.menu')}>
        <Navigation session={session} onGone={close} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        <Outlet />
        <Palette />
        <Shortcuts />
      </AppShell.Main>
    </AppShell>
  );
}
