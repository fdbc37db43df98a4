import { Anchor, Button, Group, Stack, Title } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonTo } from '../shell/links';
import { REPORTS } from '../shell/reports';
import { fileAddress } from './report-data';

interface Props {
  readonly title: string;
  /** Of the API, without its ending. */
  readonly path: string;
  /** null: nothing is asked yet, so there is no file. */
  readonly question: object | null;
}

/** What all reports begin with: the others, and the way out as a file or on paper. */
export function ReportHead({ title, path, question }: Props) {
  const { t, i18n } = useTranslation();
  const here = useLocation().pathname;
  return (
    <Stack gap="sm">
      <Group gap={4} component="nav" aria-label={t('report.pages')} className="no-print">
        {REPORTS.map(([to, name]) => (
          <ButtonTo
            key={to}
            to={to}
            size="compact-sm"
            variant={here === to ? 'light' : 'subtle'}
            aria-current={here === to ? 'page' : undefined}
          >
            {t(`report.page.${name}`)}
          </ButtonTo>
        ))}
      </Group>
      <Group justify="space-between">
        <Title order={1} size="h4">
          {title}
        </Title>
        <Group gap="sm" className="no-print">
          {question &&
            (['csv', 'xlsx'] as const).map((ending) => (
              <Anchor key={ending} href={fileAddress(`${path}.${ending}`, question, i18n.language)} size="sm">
                {t(`report.${ending}`)}
              </Anchor>
            ))}
          <Button size="xs" variant="default" onClick={() => window.print()}>
            {t('ticket.print')}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}
