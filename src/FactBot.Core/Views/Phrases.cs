using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>The sentences and phrases of the card and the report.</summary>
public static class Phrases
{
    public const string FoundByProgram = "Found by a program; may miss things; no finding of truth.";
    public const string OwnVoice = "the article's own words";
    public const string NoClaimNamed = "something that is not among the claims";
    public const string MakerUnnamed = "the text does not say who claims it";
    public const string SpeakerLost = "speaker lost in the scrape";
    public const string SpeakerUnknown = "Speaker not found";
    public const string NoDenial = "I found no denial.";
    public const string NoNonDenial = "I found none.";
    public const string NoReply = "I found no refusal or silence to a question.";
    public const string NoClaim = "I found no claim that needs checking.";
    public const string NoQuote = "I found no quotation.";
    public const string NoSource = "I found no source.";
    public const string NoOddity = "I found nothing odd in the text.";
    public const string DenierUnclear = "by whom is not clear";
    public const string Earlier = "earlier, not on this occasion";
    public const string Nested = "told by somebody else than the writer";
    public const string NestedQuote = "inside another's words";
    public const string Inferred = "carries on the quotation before it";
    public const string NotCommunicated = "thought or felt, not said";
    public const string NotToNewsroom = "to another party, not to the newsroom";
    public const string NotLinked = "no claim of the list found for it";
    public const string PartlyHidden = "the page says that it shows only a part without a subscription";

    public const string ClaimsHeading = "KEY CLAIMS";
    public const string QuotesHeading = "QUOTES";
    public const string SourcesHeading = "SOURCES";
    public const string DenialsHeading = "DENIALS";
    public const string NonDenialsHeading = "NEITHER DENIED NOR CONFIRMED";
    public const string RepliesHeading = "REPLIES";
    public const string TextHeading = "IN THE TEXT";

    public static string GapMark { get; } = $"{PassageText.GapMark} = words lost in the scrape, most often a name.";

    public static string Paragraphs { get; } = "P = paragraph of the text as read (captions and headings counted).";

    public static string NothingFound(int paragraphs) =>
        $"I read this and found nothing that needs checking. Something missing? I read {Numerals.Count(paragraphs, "paragraph")}: compare them with the page.";

    public static string AnalysedTo(int length) => $"Only the first {Numerals.Grouped(length)} characters were analysed.";

    /// <summary>The line on an accusation without a reply.</summary>
    /// <param name="claim">The claim's number.</param>
    /// <param name="criticised">The person whom the claim names, or null.</param>
    public static string NoReplyTo(int claim, string? criticised) => criticised is null
        ? $"I found no reply to claim {Numerals.Number(claim)}, which makes an allegation: please check."
        : $"I found no reply to claim {Numerals.Number(claim)}, which criticises {criticised}: please check.";

    public static string NoReplyToOthers(IEnumerable<int> claims) =>
        $"Nor did I find one to claims {string.Join(", ", claims.Select(Numerals.Number))}: please check.";

    public static string ClaimRef(int index) => $"claim {Numerals.Number(index + 1)}";
}
