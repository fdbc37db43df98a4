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

  @Column({ name: 'lodged_at', type: 'timestamptz' })
  lodgedAt!: Date;

  @Column({ name: 'next_due_at', type: 'timestamptz', nullable: true })
  nextDueAt!: Date | null;

  @Column({ name: 'next_stage', type: 'text', nullable: true })
  nextStage!: string | null;

  @Column({ type: 'boolean' })
  overdue!: boolean;
}
