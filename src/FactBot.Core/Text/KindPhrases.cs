using FactBot.Core.Domain;

namespace FactBot.Core.Text;

/// <summary>The names of the kinds of findings, in the desk's words.</summary>
public static class KindPhrases
{
    public static string Label(ClaimKind kind) => kind switch
    {
        ClaimKind.Event => "event",
        ClaimKind.Quantity => "quantity",
        ClaimKind.Comparison => "comparison",
        ClaimKind.Cause => "cause",
        ClaimKind.Rule => "rule",
        ClaimKind.Record => "record",
        ClaimKind.Allegation => "allegation",
        ClaimKind.Statement => "statement",
        ClaimKind.Experience => "experience",
        ClaimKind.Prediction => "prediction",
        ClaimKind.Opinion => "opinion",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Label(SourceKind kind) => kind switch
    {
        SourceKind.Named => "named",
        SourceKind.Unnamed => "unnamed",
        SourceKind.Document => "document",
        SourceKind.Outlet => "outlet",
        SourceKind.Group => "group",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Label(QuoteKind kind) => kind switch
    {
        QuoteKind.Direct => "direct",
        QuoteKind.Mixed => "partly quoted",
        QuoteKind.Indirect => "indirect",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Label(DenialKind kind) => kind switch
    {
        DenialKind.Denial => "denial",
        DenialKind.Rejection => "rejection",
        DenialKind.Dispute => "dispute",
        DenialKind.Refutation => "refutation",
        DenialKind.CounterAssertion => "counter-assertion",
        DenialKind.NonDenial => "does not deny",
        DenialKind.Neither => "neither confirms nor denies",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The verb of a denial: "denied", as in "denied by Cisco (P4)". It never says who is right.</summary>
    public static string Verb(DenialKind kind) => kind switch
    {
        DenialKind.Denial => "denied",
        DenialKind.Rejection => "rejected",
        DenialKind.Dispute => "disputed",
        DenialKind.Refutation => "rebutted",
        DenialKind.CounterAssertion => "contradicted",
        DenialKind.NonDenial => "not denied",
        DenialKind.Neither => "neither confirmed nor denied",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Label(NoAnswerKind kind) => kind switch
    {
        NoAnswerKind.Declined => "declined to comment",
        NoAnswerKind.NoResponse => "has not responded",
        NoAnswerKind.Unreachable => "could not be reached",
        NoAnswerKind.Pending => "reply pending",
        NoAnswerKind.Referred => "referred the question to others",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Label(OddityKind kind) => kind switch
    {
        OddityKind.MalformedNumber => "malformed number",
        OddityKind.LostWords => "lost in the scrape",
        OddityKind.BrokenOff => "breaks off",
        OddityKind.Repeated => "repeats earlier words",
        OddityKind.Garbled => "garbled letters",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
