using System.Text.RegularExpressions;
using FactBot.Core.Domain;

namespace FactBot.Analysis.Denials;

/// <summary>Where the party of a non-reply stands.</summary>
internal enum PartyAt
{
    /// <summary>"HP has not responded".</summary>
    Subject,

    /// <summary>"A request for comment from HP was not answered", "there was no comment from HP".</summary>
    AfterCue,

    /// <summary>"Messages left for Smith were not returned": between the noun and the verb, or behind it.</summary>
    Message,
}

/// <summary>A wording by which somebody is said not to have answered. Patterns run on lower-case sentences of bounded length; none nests a repetition in another, and the branches of a repetition exclude each other.</summary>
internal sealed record NoAnswerPattern(NoAnswerKind Kind, PartyAt Party, Regex Wording)
{
    private const string OneAdverb = "(?:immediately|yet|directly|publicly|initially|so far|otherwise|ever|further|specifically|repeatedly|also|again|on \\w+day|\\w+day) ";
    private const string Adverb = $"(?:{OneAdverb})*";
    private const string Not = "(?:did not|didn't|has not|hasn't|have not|haven't|had not|hadn't|does not|doesn't|do not|don't|would not|wouldn't|will not|won't)";
    private const string Asked = "(?:requests?|questions?|inquir(?:y|ies)|enquir(?:y|ies)|messages?|e-?mails?|(?:phone |telephone )?calls?|queries|interview|comment|invitation)";

    /// <summary>Any of these words must stand in the sentence before a pattern is tried.</summary>
    public static readonly string[] Triggers =
        ["comment", "respon", "repl", "declin", "refus", "reach", "available", "request", "answer", "return", "contact", "referr", "silent", "asked", "discuss", "elaborat", "direct", "say whether", "say if", "say how", "say who", "say what", "say why", "not say", "disclose"];

    public static readonly NoAnswerPattern[] All =
    [
        new(NoAnswerKind.Pending, PartyAt.Subject, Of($"(?:has|have|had)(?: not|n't) (?:\\w+ )?yet (?:\\w+ )?(?:respond|repl|comment|answer|return)\\w*|(?:has|have|had|is|are) yet to (?:\\w+ )?(?:respond|reply|comment|answer|return)")),
        new(NoAnswerKind.Pending, PartyAt.Subject, Of("(?:has|have) been (?:contacted|approached|asked|reached out to)(?: \\w+)? for (?:a |further )?(?:comment|response|statement|reply)|(?:was|were) (?:contacted|approached) for (?:a )?(?:comment|response)")),
        new(NoAnswerKind.Pending, PartyAt.AfterCue, Of("(?:has|have) (?:reached out to|contacted|approached|asked)(?= .{2,60} for (?:comment|a (?:comment|response|statement)))")),
        new(NoAnswerKind.Unreachable, PartyAt.Subject, Of("(?:could|can) ?(?:not|n't) (?:immediately |also )?be (?:immediately )?(?:reached|contacted|located)|(?:was|were|is|are)(?: not|n't)? (?:immediately )?(?:unavailable|unreachable|available) (?:for (?:an? )?(?:comment|interview|response)|to (?:comment|speak))")),
        new(NoAnswerKind.Unreachable, PartyAt.AfterCue, Of("not (?:immediately )?(?:possible|able) to (?:immediately )?reach|(?:efforts|attempts) to (?:reach|contact)")),
        new(NoAnswerKind.Declined, PartyAt.Subject, Of($"(?:declin|refus)(?:ed|es|e|ing) (?:an? |all |multiple |several |repeated |our |interview |{OneAdverb})*(?:to (?:{Adverb})?(?:comment|be interviewed|speak|discuss|answer|respond|elaborate|say|talk|address|disclose|reveal|explain|provide (?:a |any |further )?(?:comment|detail|response|statement)|give (?:a |any )?(?:comment|interview|response)|make (?:a |any )?(?:comment|statement)|offer (?:a |any )?(?:comment|response)|reply|clarify|specify)|comment|requests?|an? interview|invitations? to comment|interviews?)\\b")),
        new(NoAnswerKind.Declined, PartyAt.Subject, Of("(?:had|has|have|offered|made|with|gave) no (?:further |immediate |additional |on-the-record |official |public )*comment")),
        new(NoAnswerKind.Declined, PartyAt.Subject, Of($"(?:would not|wouldn't|will not|won't|does not|doesn't|do not|don't|is not|isn't|are not|was not) {Adverb}(?:comment|commenting|elaborate|discuss|disclose|specify|identify|reveal|say (?:whether|if|how|who|what|why)|answer questions?|be drawn|confirm or deny)")),
        new(NoAnswerKind.Declined, PartyAt.Subject, Of("(?:would|wanted to|agreed to|was willing to|were willing to) (?:comment|be interviewed|speak)\\b")),
        new(NoAnswerKind.Declined, PartyAt.Subject, Of("never comments? on|(?:does|do)(?: not|n't) comment on")),
        new(NoAnswerKind.NoResponse, PartyAt.Subject, Of($"{Not} {Adverb}(?:respond(?:ed)?|reply|replied|react(?:ed)?)(?=(?: to)?(?: .{{0,60}}?)?\\b{Asked})|{Not} {Adverb}(?:respond(?:ed)?|reply|replied)(?= ?(?:[.,;]|$)| (?:by|before|in time|immediately|when)\\b| on \\w+day)|{Not} {Adverb}(?:offer|give|provide) (?:a |any )?(?:comment|response|reply)")),
        new(NoAnswerKind.NoResponse, PartyAt.Subject, Of($"{Not} {Adverb}(?:return|answer|acknowledge)(?= .{{0,40}}?{Asked})|{Not} {Adverb}comment(?:ed)?\\b|failed to (?:respond|reply|return (?:calls|messages|e-?mails|a )|answer (?:calls|messages|e-?mails))|ignored (?:repeated |multiple |several |our )?{Asked}|(?:has|have|had|) ?(?:remained|stayed|kept) silent|nor (?:has|have|did) .{{2,30}} (?:responded|replied|commented)")),
        new(NoAnswerKind.NoResponse, PartyAt.Subject, Of($"(?:responded|replied|commented|returned (?:calls|messages))(?= (?:to|on) .{{0,40}}{Asked}|[.,]|$)")),
        new(NoAnswerKind.NoResponse, PartyAt.AfterCue, Of("no (?:immediate )?(?:comment|response|reply|word|reaction|answer) (?:was (?:available |received |given )?)?from|no response to (?:a |our )?requests?")),
        new(NoAnswerKind.NoResponse, PartyAt.Message, Of($"{Asked}[^.]{{0,80}}(?:went|gone|was|were) (?:un(?:answered|returned)|not (?:immediately )?(?:returned|answered)|ignored)|(?:was|were) not (?:immediately )?(?:returned|answered)")),
        new(NoAnswerKind.Referred, PartyAt.Subject, Of($"(?:referred|directed|deferred|forwarded|redirected) (?:\\w+ )*(?:{Asked}|reporters?|comment)[^.]{{0,40}}? to\\b")),
    ];

    /// <summary>"did not respond to the minister": between parties; asked last, and only of people.</summary>
    public static readonly NoAnswerPattern BetweenParties =
        new(NoAnswerKind.NoResponse, PartyAt.Subject, Of($"{Not} {Adverb}(?:respond|reply)(?= to (?:the |his |her |their )?[\\w'.]+(?: [\\w'.]+)?(?:[.,;]|$))|never (?:responded|replied)(?= to )"));

    /// <summary>"declined to be named": protects a source, answers nobody.</summary>
    public static readonly Regex NotAReply = Of("(?:declin|refus)\\w+ to (?:be (?:named|identified|quoted)|give (?:his|her|their) (?:full |last )?name|provide (?:his|her|their) name)");

    /// <summary>Words that show that a newsroom asked.</summary>
    public static readonly Regex Newsroom = Of($"comment|interview|reporters?|journalist|press time|deadline|inquir|enquir|media|statement|newspaper|{Asked} (?:from|by|for)|\\bask(?:ed)? about|when asked|e-?mails?|phone|messages?|\\u25AF");

    /// <summary>No match has a time limit: on a slow machine it would refuse the article.</summary>
    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
