using FactBot.Core.Domain;

namespace FactBot.Analysis.Claims;

/// <summary>What sort of statement a claim is, by its strongest signals.</summary>
internal static class ClaimKinds
{
    public static ClaimKind Of(Candidate candidate, IReadOnlyList<Signal> signals, bool firstPerson, bool future)
    {
        bool Has(ReasonKind kind) => signals.Any(s => s.Kind == kind);
        double Value(ReasonKind kind) => signals.Where(s => s.Kind == kind).Select(s => s.Value).DefaultIfEmpty(0).Max();

        if (Has(ReasonKind.Accuses) || candidate.Alleged || ((Has(ReasonKind.Denied) || Has(ReasonKind.DeniedEarlier)) && Has(ReasonKind.Crime)))
        {
            return ClaimKind.Allegation;
        }

        if (future)
        {
            return ClaimKind.Prediction;
        }

        if (Has(ReasonKind.Comparison) && Has(ReasonKind.Number))
        {
            return ClaimKind.Comparison;
        }

        if (Has(ReasonKind.Number))
        {
            return ClaimKind.Quantity;
        }

        if (Value(ReasonKind.Opinion) > 1)
        {
            return ClaimKind.Opinion;
        }

        return firstPerson ? ClaimKind.Experience
            : Value(ReasonKind.Law) >= 1 ? ClaimKind.Rule
            : Has(ReasonKind.Cause) ? ClaimKind.Cause
            : Has(ReasonKind.Record) ? ClaimKind.Record
            : Has(ReasonKind.Comparison) ? ClaimKind.Comparison
            : candidate.Speaker is not null ? ClaimKind.Statement
            : ClaimKind.Event;
    }
}
