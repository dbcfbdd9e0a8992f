import { type Person, personOf, type Sex } from './person.js';
import type { Random } from './random.js';

/** Who lives together: ages, sexes and relations that go together, as they are found in villages, the rare ones included. */
export function familyOf(random: Random): Person[] {
  const surname = random.pick([...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨']);
  const someone = (relation: string, sex: Sex, age: number, own = true) =>
    personOf(random, relation, sex, age, own ? surname : undefined);
  const child = (age: number, below = 2) =>
    random.chance(0.5)
      ? someone(below === 2 ? '之子' : '之孙子', '男', age)
      : someone(below === 2 ? '之女' : '之孙女', '女', age);
  const couple = (age: number): Person[] =>
    random.chance(0.85)
      ? [someone('户主', '男', age), someone('配偶', '女', age - random.whole(-3, 8), false)]
      : [someone('户主', '女', age), someone('配偶', '男', age + random.whole(-2, 10), false)];
  switch (random.whole(1, 12)) {
    case 1:
      return [someone('户主', random.pick(['男', '男', '女']), random.whole(50, 92))];
    case 2:
      return couple(random.whole(60, 84));
    case 3:
    case 4:
    case 5: {
      const age = random.whole(28, 50);
      const eldest = random.whole(0, age - 22);
      const children = [child(eldest)];
      if (random.chance(0.6)) children.push(child(Math.max(0, eldest - random.whole(0, 5))));
      if (random.chance(0.2)) children.push(child(Math.max(0, eldest - random.whole(5, 9))));
      return [...couple(age), ...children];
    }
    case 6:
    case 7: {
      const age = random.whole(34, 52);
      return [
        someone('户主', '男', age),
        someone('配偶', '女', age - random.whole(0, 5), false),
        child(random.whole(1, age - 24)),
        child(random.whole(1, age - 24)),
        someone('之父', '男', age + random.whole(20, 32)),
        someone('之母', '女', age + random.whole(18, 30), false),
      ];
    }
    case 8: {
      const age = random.whole(50, 70);
      const son = age - random.whole(20, 28);
      return [
        ...couple(age),
        someone('之子', '男', son),
        someone('之儿媳', '女', son - random.whole(0, 5), false),
        child(random.whole(0, Math.max(0, son - 20)), 3),
        ...(random.chance(0.5) ? [child(random.whole(0, Math.max(0, son - 22)), 3)] : []),
        ...(random.chance(0.3)
          ? [someone('之母', '女', Math.min(97, age + random.whole(18, 26)), false)]
          : []),
      ];
    }
    case 9: {
      const age = random.whole(56, 74);
      return [...couple(age), child(random.whole(3, 15), 3), child(random.whole(3, 15), 3)];
    }
    case 10: {
      const age = random.whole(52, 66);
      const daughter = age - random.whole(21, 27);
      return [
        someone('户主', '男', age),
        someone('之女', '女', daughter),
        someone('之女婿', '男', daughter + random.whole(-2, 6), false),
        random.chance(0.5)
          ? someone('之外孙子', '男', random.whole(0, Math.max(0, daughter - 20)))
          : someone('之外孙女', '女', random.whole(0, Math.max(0, daughter - 20))),
      ];
    }
    case 11: {
      // Married again: the spouse much younger, both children of one age, a relative taken in.
      const age = random.whole(40, 55);
      const children = random.whole(1, 8);
      return [
        someone('户主', '男', age),
        someone('配偶', '女', random.whole(27, 34), false),
        someone('之子', '男', children),
        someone('之女', '女', children),
        someone('其他', random.pick(['男', '女']), random.whole(20, 80)),
      ];
    }
    default: {
      const age = random.whole(30, 60);
      return [
        someone('户主', '女', age),
        someone('之公公', '男', age + random.whole(18, 28), false),
        someone('之婆婆', '女', age + random.whole(18, 28), false),
        child(random.whole(2, Math.min(17, age - 22))),
        child(random.whole(2, Math.min(17, age - 22))),
        someone('之兄弟姐妹', '男', age - random.whole(1, 6)),
      ];
    }
  }
}
