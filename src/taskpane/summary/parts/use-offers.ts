import { summaryOffers } from "../../../app/summaries/offers";
import type { SummaryAbout, SummaryKind, SummaryOffer } from "../../../app/summaries/summary-request";
import { once } from "../../../model/remember";

const NONE: readonly SummaryOffer[] = [];

const offersOf = once((about: SummaryAbout) => summaryOffers(about));

/** What summaries can be made of, and what is missing for the others. */
export function useOffers(about: SummaryAbout | undefined): readonly SummaryOffer[] {
  return about ? offersOf(about) : NONE;
}

/** What is offered of one kind. */
export function useOffer(about: SummaryAbout | undefined, kind: SummaryKind): SummaryOffer | undefined {
  return useOffers(about).find((offer) => offer.kind === kind);
}
