import { Code } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PackChange } from '../api/schema';
import { ListTable } from './list-table';

const LONGEST = 160;

interface Props {
  readonly query: Pick<UseQueryResult, 'isPending' | 'isSuccess' | 'error' | 'refetch'>;
  readonly caption: string;
  readonly empty: string;
  readonly changes: readonly PackChange[];
}

/** What two packs say differently. */
export function PackChanges({ query, caption, empty, changes }: Props) {
  const { t } = useTranslation();
  return (
    <ListTable
      query={query}
      caption={caption}
      empty={empty}
      rows={changes}
      keyOf={({ area, key, path, change }) => `${area} ${key} ${path} ${change}`}
      columns={[
        { label: t('admin.area'), cell: ({ area }) => t(`admin.areas.${area as 'pack'}`) },
        {
          label: t('admin.what'),
          cell: ({ key, path }) => <Code lang="en">{[key, path].filter(Boolean).join(' · ')}</Code>,
        },
        { label: t('admin.kind'), cell: ({ change }) => t(`admin.changed.${change}`) },
        { label: t('admin.before'), cell: ({ before }) => value(before) },
        { label: t('admin.after'), cell: ({ after }) => value(after) },
      ]}
    />
  );
}

function value(json: string | null) {
  if (json === null) return '–';
  return (
    <Code lang="en" style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
      {json.length > LONGEST ? `${json.slice(0, LONGEST)}…` : json}
    </Code>
  );
}
