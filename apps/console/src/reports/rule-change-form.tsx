import { Button, Group, NativeSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCategories } from '../session/directory';
import { DayInput } from '../shell/day-input';
import { EVERY, KINDS, STAGES, TIERS, WAITS } from './rule-change';

/** One change of the rules, put together from choices. */
export function RuleChangeForm({ onAdd }: { readonly onAdd: (change: string) => void }) {
  const { t } = useTranslation();
  const categories = useCategories().data?.items ?? [];
  const [kind, setKind] = useState<(typeof KINDS)[number]>('target');
  const [stage, setStage] = useState<string>('ACCEPT');
  const [time, setTime] = useState<string | number>(4);
  const [unit, setUnit] = useState<string>('H');
  const [category, setCategory] = useState<string>(EVERY);
  const [tier, setTier] = useState<string>(EVERY);
  const [wait, setWait] = useState<string>(WAITS[0]);
  const [date, setDate] = useState('');
  const change = (): string => {
    switch (kind) {
      case 'target': {
        const words = [kind, stage, unit === 'D' ? `P${time}D` : `PT${time}H`, category];
        return (stage === 'ACT' ? [...words, tier] : words).join(':');
      }
      case 'stop':
      case 'run':
        return [kind, stage, wait].join(':');
      case 'holiday':
        return [kind, date].join(':');
    }
  };
  const every = { value: EVERY, label: t('whatIf.every') };
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(change());
      }}
    >
      <Group gap="sm" align="end">
        <NativeSelect
          size="xs"
          label={t('whatIf.kind')}
          data={KINDS.map((each) => ({ value: each, label: t(`whatIf.${each}`) }))}
          value={kind}
          onChange={(event) => setKind(KINDS.find((each) => each === event.currentTarget.value) ?? 'target')}
        />
        {kind !== 'holiday' && (
          <NativeSelect
            size="xs"
            label={t('whatIf.stage')}
            data={STAGES.map((each) => ({ value: each, label: t(`stage.${each}`) }))}
            value={stage}
            onChange={(event) => setStage(event.currentTarget.value)}
          />
        )}
        {kind === 'target' && (
          <>
            <NumberInput
              size="xs"
              w={80}
              label={t('whatIf.time')}
              value={time}
              onChange={setTime}
              min={1}
              max={1000}
              allowDecimal={false}
              allowNegative={false}
              required
              withAsterisk={false}
            />
            <NativeSelect
              size="xs"
              label={t('whatIf.unit')}
              data={(['H', 'D'] as const).map((each) => ({ value: each, label: t(`whatIf.${each}`) }))}
              value={unit}
              onChange={(event) => setUnit(event.currentTarget.value)}
            />
            <NativeSelect
              size="xs"
              label={t('whatIf.category')}
              data={[every, ...categories.map(({ code, name }) => ({ value: code, label: name }))]}
              value={category}
              onChange={(event) => setCategory(event.currentTarget.value)}
            />
          </>
        )}
        {kind === 'target' && stage === 'ACT' && (
          <NativeSelect
            size="xs"
            label={t('whatIf.tier')}
            data={[every, ...TIERS.map((each) => ({ value: each, label: t(`admin.tiers.${each}`) }))]}
            value={tier}
            onChange={(event) => setTier(event.currentTarget.value)}
          />
        )}
        {(kind === 'stop' || kind === 'run') && (
          <NativeSelect
            size="xs"
            label={t('whatIf.wait')}
            data={WAITS.map((each) => ({ value: each, label: t(`whatIf.${each}`) }))}
            value={wait}
            onChange={(event) => setWait(event.currentTarget.value)}
          />
        )}
        {kind === 'holiday' && (
          <DayInput
            size="xs"
            label={t('whatIf.date')}
            first="2000-01-01"
            last="2999-12-31"
            required
            withAsterisk={false}
            value={date}
            onChange={setDate}
          />
        )}
        <Button size="xs" type="submit" variant="default">
          {t('whatIf.add')}
        </Button>
      </Group>
    </form>
  );
}
