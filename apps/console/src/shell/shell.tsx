import { AppShell, Burger, Center, Group, Loader } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session';
import { SignInPage } from '../session/sign-in-page';
import { AccountMenu } from './account-menu';
import { ColorSchemeSwitch } from './color-scheme-switch';
import { LanguageSwitch } from './language-switch';
import { Navigation } from './navigation';
import { ProblemAlert } from './problem-alert';

/** Around every page: who is signed in, where one can go, and in which language. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  const [isOpen, { toggle, close }] = useDisclosure(false);
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
            <LanguageSwitch />
            <ColorSchemeSwitch />
            <AccountMenu session={session.data} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('shell.menu')}>
        <Navigation onGone={close} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}
