import { Migration } from '@mikro-orm/migrations';

/** Filters that lists were read whole for: 100 ms among 200,000 petitions. */
export class ListIndexes extends Migration {
  override up(): void {
    for (const index of indexes) this.addSql(`create index on petitions.${index}`);
  }
}

const indexes = [
  ...['topic', 'matter', 'channel'].map((column) => `petition (${column}, received_on, id)`),
  'petition (decision, received_on, id) where decision is not null',
  ...['accepted_on', 'concluded_on', 'due_on'].map((column) => `petition (${column}) where ${column} is not null`),
  ...['kind', 'topic'].map((column) => `demand (${column}, received_on, id)`),
  'demand (rating, received_on, id) where rating is not null',
  'petition_proxy (topic, requested_on, id)',
  'mediation (topic, opened_on, id)',
  'mediation (agreement_kind, opened_on, id) where agreement_kind is not null',
  ...['demand', 'petition_proxy', 'mediation'].map((table) => `${table} (due_on) where due_on is not null`),
];
