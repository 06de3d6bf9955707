using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>The sentences on notes and evidence.</summary>
public static class NotePhrases
{
    public const string Empty = "There are no words in this note. Write them behind the claim: note 3 <your words>.";

    public static string TooMany { get; } =
        $"There are {Numerals.Number(Note.MaxPerClaim)} notes here, and no more are kept. Nothing was changed. Put what matters into the verdict's reason.";

    public static string TooMuchEvidence { get; } =
        $"There are {Numerals.Number(Evidence.MaxPerClaim)} pieces of evidence here, and no more are kept. Nothing was changed.";

    public const string EvidenceEmpty = "Evidence is a link or words: evidence 3 supports <link or words>.";

    public static string TooLong(int length) =>
        $"A note holds at most {Numerals.Number(Note.MaxLength)} characters and this has {Numerals.Number(length)}. Nothing was kept. Send it in parts, or link to it: evidence 3 <link>.";

    public static string EvidenceTooLong(int length) =>
        $"Evidence holds at most {Numerals.Number(Evidence.MaxLength)} characters and this has {Numerals.Number(length)}. Nothing was kept. Send it in parts, or give its link.";

    public static string NoSuchQuestion(int question, IReadOnlyList<int> open) => open.Count == 0
        ? $"There is no open question {Numerals.Number(question)} here. Leave \"answers\" out to save this as a note."
        : $"There is no open question {Numerals.Number(question)} here. Open: {string.Join(", ", open.Select(Numerals.Number))}. Type answers:{Numerals.Number(open[0])}.";

    public static string Label(Stance stance) => stance switch
    {
        Stance.Supports => "supports",
        Stance.Refutes => "refutes",
        Stance.Context => "context",
        _ => throw new ArgumentOutOfRangeException(nameof(stance)),
    };

    public static string Label(Tier tier) => tier switch
    {
        Tier.Primary => "primary",
        Tier.Secondary => "secondary",
        _ => throw new ArgumentOutOfRangeException(nameof(tier)),
    };
}
