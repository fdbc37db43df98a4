import { Skeleton, Table, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemAlert } from './problem-alert';

interface Props<Row> {
  readonly query: Pick<UseQueryResult, 'isPending' | 'isSuccess' | 'error' | 'refetch'>;
  readonly caption: string;
  readonly empty: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The first is the head of its row. */
  readonly columns: readonly {
    readonly label: string;
    readonly cell: (row: Row) => ReactNode;
    readonly isNumber?: boolean;
    /** Of the head of the column. */
    readonly color?: string | undefined;
  }[];
}

/** A list in a table, with what stands there while it is loaded, empty, or could not be read. */
export function ListTable<Row>({ query, caption, empty, rows, keyOf, columns }: Props<Row>) {
  if (query.isPending) return <Skeleton h={240} />;
  if (query.error) return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  if (rows.length === 0) return <Text c="dimmed">{empty}</Text>;
  const [first, ...others] = columns;
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table striped verticalSpacing={4} fz="sm">
        <Table.Caption>{caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ label, isNumber = false, color }) => (
              <Table.Th key={label} scope="col" ta={isNumber ? 'end' : 'start'} c={color}>
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={keyOf(row)}>
              <Table.Th scope="row" fw={500}>
                {first?.cell(row)}
              </Table.Th>
              {others.map(({ label, cell, isNumber = false }) => (
                <Table.Td key={label} ta={isNumber ? 'end' : 'start'}>
                  {cell(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
