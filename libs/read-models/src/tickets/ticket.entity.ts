import { Column, Entity, PrimaryColumn } from 'typeorm';

/** read_models.tickets for reading. Its table is made by tickets.sql and filled by the projection alone. */
@Entity({ schema: 'read_models', name: 'tickets', synchronize: false })
export class Ticket {
  @PrimaryColumn({ name: 'ticket_id', type: 'text' })
  ticketId!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'text' })
  category!: string;

  @Column({ type: 'text' })
  channel!: string;

  @Column({ name: 'district_lgd', type: 'integer', nullable: true })
  districtLgd!: number | null;

  @Column({ type: 'text', nullable: true })
  accountable!: string | null;

  @Column({ type: 'text', nullable: true })
  holder!: string | null;

  @Column({ type: 'text', nullable: true })
  officer!: string | null;

  /** What it waits for, and the incident whose end it waits for. */
  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'text', nullable: true })
  incident!: string | null;

  @Column({ name: 'merged_into', type: 'text', nullable: true })
  mergedInto!: string | null;

  /** How often it went from one desk to another and back. */
  @Column({ type: 'integer' })
  bounces!: number;

  /** The highest level that was ever told of it, by a clock or by hand; 0: none. */
  @Column({ name: 'raised_to', type: 'integer' })
  raisedTo!: number;

  @Column({ name: 'lodged_at', type: 'timestamptz' })
  lodgedAt!: Date;

  @Column({ name: 'next_due_at', type: 'timestamptz', nullable: true })
  nextDueAt!: Date | null;

  @Column({ name: 'next_stage', type: 'text', nullable: true })
  nextStage!: string | null;

  @Column({ type: 'boolean' })
  overdue!: boolean;
}
