import { Alert, Button, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Refused } from '../api/client';

interface Props {
  readonly error: unknown;
  /** How to try again, where that makes sense. */
  readonly retry?: () => void;
}

/** What went wrong, in the server's words; nothing if nothing did. */
export function ProblemAlert({ error, retry }: Props) {
  const { t } = useTranslation();
  if (error === null || error === undefined) return null;
  return (
    <Alert color="red" role="alert" title={titleOf(error, t('problem.unreachable'))}>
      {error instanceof Refused ? <Detail error={error} /> : t('problem.unreachableText')}
      {retry && (
        <Button mt="xs" size="xs" variant="default" onClick={retry}>
          {t('problem.again')}
        </Button>
      )}
    </Alert>
  );
}

function titleOf(error: unknown, unreachable: string): string {
  return error instanceof Refused ? error.problem.title : unreachable;
}

function Detail({ error: { problem } }: { readonly error: Refused }) {
  if (!problem.errors?.length) return problem.detail;
  return (
    <List size="sm">
      {problem.errors.map(({ field, detail }) => (
        <List.Item key={`${field} ${detail}`}>{detail}</List.Item>
      ))}
    </List>
  );
}
