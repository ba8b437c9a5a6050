import { blueprints } from './blueprints.ts';

const places = ['临河区', '五原县', '磴口县', '乌拉特前旗', '乌拉特中旗', '乌拉特后旗', '杭锦后旗'];

/** One repetition of the base records; copy 0 is the year 2025, the others are there for load and carry a mark. */
export class Copy {
  readonly index: number;

  constructor(index: number) {
    this.index = index;
  }

  get isBase(): boolean {
    return this.index === 0;
  }

  ordinal(n: number, base: number): number {
    return n + this.index * base;
  }

  inspection(n: number): number {
    return this.ordinal(n, blueprints.length);
  }

  text(text: string): string {
    return this.isBase ? text : `${text}(${places[this.index % places.length]}第${this.index}组)`;
  }
}
