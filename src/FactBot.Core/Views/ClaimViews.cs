using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Core.Requests.Catalog;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>The views of one claim under check: its message, and its notes and evidence.</summary>
public static class ClaimViews
{
    private const int WordsLength = 600;
    private const int DenialLength = 240;

    public static View.ClaimCard Card(Dossier dossier, ClaimRecord claim, TimeZoneInfo zone)
    {
        var words = new ArticleWords(dossier.Article, dossier.Findings);
        return new View.ClaimCard(
            dossier.ClaimId(claim.Number).ToString(),
            [.. Head(claim, zone)],
            Wording.Quoted(Wording.Cut(words.Show(claim.Claim.Words), WordsLength)),
            [.. About(words, claim)],
            TextFragment.Link(dossier.Article.Address, words.Raw, claim.Claim.Sentence),
            [.. Lines(words, claim)],
            Verdict(claim),
            Tally(claim),
            Buttons(dossier.ClaimId(claim.Number), claim))
        {
            Closed = claim.IsClosed,
        };
    }

    /// <summary>The notes and evidence of a claim, in the order in which they came.</summary>
    public static View.Listing File(Dossier dossier, ClaimRecord claim, TimeZoneInfo zone)
    {
        var lines = claim.Notes.Select(n => (n.At, Line: NoteLine(n, zone)))
            .Concat(claim.Evidence.Select(e => (e.At, Line: EvidenceLine(e, zone))))
            .Concat(claim.EarlierVerdicts.Select(v => (v.At, Line: new ListLine("before", WorkPhrases.VerdictLine(v)))))
            .OrderBy(l => l.At)
            .Select(l => l.Line);
        return new View.Listing($"{dossier.ClaimId(claim.Number)}: notes and evidence", [.. lines], null);
    }

    private static IEnumerable<Remark> Head(ClaimRecord claim, TimeZoneInfo zone) =>
        [new Remark(KindPhrases.Label(claim.Claim.Kind)), new Remark(WorkRemarks.State(claim)), .. WorkRemarks.Urgency(claim, zone)];

    private static IEnumerable<Remark> About(ArticleWords words, ClaimRecord claim) =>
        ClaimRemarks.Of(words, claim.Number - 1).Where(r => r.Tone is not Tone.Denied);

    private static IEnumerable<Remark> Lines(ArticleWords words, ClaimRecord claim)
    {
        if (Sentence(words, claim.Claim) is { } sentence)
        {
            yield return new Remark($"In the sentence: {sentence}");
        }

        foreach (var denial in words.DenialsOf(claim.Number - 1))
        {
            yield return Denial(words, denial);
        }

        if (Why(words, claim.Claim) is { Length: > 0 } why)
        {
            yield return new Remark($"Why: {why}");
        }

        if (Check(words, claim.Claim) is { Length: > 0 } check)
        {
            yield return new Remark($"To check: {check}");
        }

        if (claim.AddedBy is { } by)
        {
            yield return new Remark($"Added by {WorkPhrases.Person(by)}");
        }

        if (claim.EarlierWords is [.., var before])
        {
            yield return new Remark($"Before: {words.Quoted(before)}");
        }
    }

    /// <summary>The sentence around the claim, where it says more than the claim.</summary>
    private static string? Sentence(ArticleWords words, Claim claim)
    {
        var (whole, part) = (words.Show(claim.Sentence), words.Show(claim.Words));
        return whole.Length > part.Length + 3 ? Wording.Quoted(Wording.Cut(whole, WordsLength)) : null;
    }

    private static Remark Denial(ArticleWords words, Denial denial)
    {
        var who = denial.Denier is null ? Phrases.DenierUnclear : words.Name(denial.Denier);
        var said = Wording.Quoted(Wording.Cut(words.Show(denial.Words), DenialLength));
        var covers = denial.Denied is { } denied ? $" \u00B7 it covers {Wording.Quoted(Wording.Cut(words.Show(denied), DenialLength))}" : "";
        var verb = KindPhrases.Verb(denial.Kind);
        return new Remark(
            $"{char.ToUpperInvariant(verb[0])}{verb[1..]}{(denial.Earlier ? " earlier" : "")}, {who}{words.Paragraphs.In(denial.Words)}: {said}{covers}",
            Tone.Denied);
    }

    private static string Why(ArticleWords words, Claim claim) =>
        string.Join(", ", claim.Reasons.Where(r => r.Weight > 0).OrderByDescending(r => r.Weight).Take(4).Select(r => ReasonPhrases.Label(r.Kind)).Distinct());

    /// <summary>The parts of the claim that can be looked up, verbatim: its numbers with what they count, its dates and names.</summary>
    private static string Check(ArticleWords words, Claim claim) =>
        string.Join(" \u00B7 ", claim.Reasons
            .Where(r => r.Evidence is { } e && e.Overlaps(claim.Words)
                && r.Kind is ReasonKind.Number or ReasonKind.MalformedNumber or ReasonKind.Date or ReasonKind.NamesPerson)
            .Select(r => words.Quoted(r.Kind is ReasonKind.Number ? Counted(words.Raw, r.Evidence!, claim.Words) : r.Evidence!))
            .Distinct(StringComparer.Ordinal));

    /// <summary>A number with the word after it: "3 March", not "3". A number alone says little.</summary>
    private static Passage Counted(string raw, Passage number, Passage claim)
    {
        var end = number.End;
        while (end < claim.End && raw[end] == ' ')
        {
            end++;
        }

        while (end < claim.End && char.IsLetter(raw[end]))
        {
            end++;
        }

        return number.Spans.Length == 1 && end > number.End + 1 ? new Passage(number.Start, end) : number;
    }

    private static Remark? Verdict(ClaimRecord claim) => claim switch
    {
        { SetAside: { } aside } => new Remark(WorkPhrases.SetAsideLine(aside.By, aside.Reason)),
        { Verdict: { } verdict } => new Remark(WorkPhrases.VerdictLine(verdict)),
        _ => null,
    };

    private static string? Tally(ClaimRecord claim)
    {
        var last = claim.Notes.LastOrDefault(n => n.DeletedAt is null);
        return WorkRemarks.Tally(claim) is not { } tally ? null
            : last is null ? tally
            : $"{tally} \u00B7 last: {WorkRemarks.Last(last)}";
    }

    private static ListLine NoteLine(Note note, TimeZoneInfo zone)
    {
        var kind = note.IsQuestion ? note.AnsweredBy is { } by ? $"question, answered by note {Numerals.Number(by)}" : "open question" : "note";
        var edited = note.EditedAt is { } at && note.DeletedAt is null ? $", edited {Times.Moment(at, zone)}" : "";
        var words = note.DeletedAt is { } gone ? $"(deleted {Times.Moment(gone, zone)})" : note.Text;
        return new ListLine($"{kind} {Numerals.Number(note.Number)} {WorkPhrases.Person(note.By)} {Times.Moment(note.At, zone)}{edited}", words);
    }

    private static ListLine EvidenceLine(Evidence evidence, TimeZoneInfo zone)
    {
        var parts = new[] { evidence.Link, evidence.Text.Length > 0 ? evidence.Text : null, KeptWords(evidence, zone) };
        return new ListLine(
            $"evidence {Numerals.Number(evidence.Number)} {NotePhrases.Label(evidence.Stance)}, {NotePhrases.Label(evidence.Tier)} {WorkPhrases.Person(evidence.By)} {Times.Moment(evidence.At, zone)}",
            string.Join(" \u00B7 ", parts.OfType<string>()));
    }

    private static string? KeptWords(Evidence evidence, TimeZoneInfo zone) => evidence switch
    {
        { Link: null } => null,
        { Kept: { } kept } => $"text kept {Times.Moment(kept.ReadAt, zone)}, {Numerals.Count(kept.Text.Length, "character")}, SHA-256 {kept.Sha256}",
        { NotKept: { } why } => $"text not kept: {why}",
        _ => "text not read yet",
    };

    private static ImmutableArray<Button> Buttons(ClaimId id, ClaimRecord claim) =>
    [
        .. CommandCatalog.ClaimButtons
            .Select(b => (b.Verb, Label: b.Button.Label(claim), IsMain: b.Button.IsMain(claim)))
            .Where(b => b.Label is not null)
            .Select(b => new Button(b.Label!, new ActionToken(b.Verb, id.Dossier.Number, id.Number), b.IsMain)),
    ];
}
