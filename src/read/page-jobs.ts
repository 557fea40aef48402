/** Pages that one job reads: the first tells how long the file is, the rest is shared among the readers. */
const PAGES_PER_JOB = 4;
/** Into how many jobs at least the rest of a file is parted. */
const JOBS_OF_REST = 4;

/** Neighbouring pages in jobs that grow short towards the end, so that no reader waits long for the last one. */
export function jobsFor(pages: readonly number[]): { first: number; count: number }[] {
  const jobs: { first: number; count: number; most: number }[] = [];
  pages.forEach((page, done) => {
    const job = jobs.at(-1);
    if (job && job.first + job.count === page && job.count < job.most) job.count++;
    else jobs.push({ first: page, count: 1, most: jobSize(pages.length - done) });
  });
  return jobs;
}

function jobSize(pagesLeft: number): number {
  return Math.min(PAGES_PER_JOB, Math.ceil(pagesLeft / JOBS_OF_REST));
}
