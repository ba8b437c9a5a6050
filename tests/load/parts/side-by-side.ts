import { checkSameAnswers } from '../equality.ts';
import { connections } from '../measurement.ts';
import { chartOf, measuredTables, ratioTable } from '../report.ts';
import { ratiosOf, runRounds } from '../rounds.ts';
import type { PartOutcome, Run } from '../run.ts';
import { settled } from '../settling.ts';
import { startAll } from '../started.ts';
import type { Variant } from '../variants/variant.ts';

/** The hub and its peers, each operation in turn. */
export async function sideBySide(run: Run, variants: readonly Variant[]): Promise<PartOutcome> {
  const { operations, database, say, print } = run;
  const { started, stop } = await startAll(run, variants);
  await checkSameAnswers(started, operations);
  say('各方案答案一致 / All variants answer the same');
  if (
    !(await settled(
      started.flatMap(({ running }) => running.pids),
      30_000,
    ))
  )
    say('有进程未静下来 / Some processes have not come to rest');
  const measured = await runRounds(started, run);
  const ratios = ratiosOf(measured);
  print(measuredTables(variants, operations, measured));
  print(ratioTable(variants, operations, ratios));
  print(
    [
      `并发 ${connections};${run.rounds} 轮中位数;CPU 含 PostgreSQL 进程 / ${connections} clients; medians of ${run.rounds} rounds; CPU includes PostgreSQL's processes${database.isLocal ? '' : ' — 数据库在别处,未计入 / not this time: the database is elsewhere'}`,
      '中枢开启全部检查(令牌、权限、限额、披露记录),其他方案不作检查 / The hub makes all its checks (token, access, limits, disclosure record); the peers make none',
      'PostgreSQL 不由本测试启动,MALLOC_* 未设置,大的 json_agg 较慢 / PostgreSQL is not started here, so that its MALLOC_* are as they are: a large json_agg is slower for want of them (hand-written SQL, PostGraphile)',
      '机器另有负载时,进程多的方案得到更多处理器时间,只看 CPU / On a machine that is busy with something else variants of several processes get more of it: look at CPU alone',
    ].join('\n'),
  );
  await stop();
  return { result: { measured, ratios }, chart: chartOf(variants, operations, measured) };
}
