/** The smallest loss seen for each amount of room or more: a rising staircase, in order of room. */
export class Staircase {
  private readonly rooms: number[] = [];
  private readonly losses: number[] = [];

  /** Takes in a step, unless one with no less room and no more loss is there already. */
  add(room: number, loss: number): boolean {
    const at = this.firstAtLeast(room);
    if (at < this.rooms.length && this.losses[at]! <= loss) return false;
    const end = this.rooms[at] === room ? at + 1 : at;
    let start = at;
    while (start > 0 && this.losses[start - 1]! >= loss) start--;
    this.rooms.splice(start, end - start, room);
    this.losses.splice(start, end - start, loss);
    return true;
  }

  private firstAtLeast(room: number): number {
    let [low, high] = [0, this.rooms.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.rooms[middle]! < room) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
