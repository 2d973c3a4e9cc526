import type { Task } from '../domain/plan/task.ts';
import type { ApiAccess, ApiDialect, NoAccess } from '../domain/ports/api.ts';

/**
 * Where the requests of each task go. It is asked once per task and run: files are read for it, and a session may change
 * the settings by which the credential of the next would go elsewhere.
 */
export class Accesses {
  readonly #dialect: Pick<ApiDialect, 'access'>;
  readonly #known = new Map<string, ApiAccess | NoAccess>();

  constructor(dialect: Pick<ApiDialect, 'access'>) {
    this.#dialect = dialect;
  }

  of(task: Task): ApiAccess | NoAccess {
    const access = this.#known.get(task.id) ?? this.#dialect.access(task);
    this.#known.set(task.id, access);
    return access;
  }
}
