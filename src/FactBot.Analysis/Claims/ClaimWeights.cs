using FactBot.Core.Domain;

namespace FactBot.Analysis.Claims;

/// <summary>How much each signal counts. Set by hand, then corrected on development articles; see docs/accuracy.md.</summary>
internal static class ClaimWeights
{
    public static double Of(ReasonKind kind) => kind switch
    {
        ReasonKind.Central => 2.8,
        ReasonKind.Denied => 1.8,
        ReasonKind.DeniedEarlier => 0.9,
        ReasonKind.ReplyMissing => 1.5,
        ReasonKind.DeniersWords => 1.6,
        ReasonKind.PartyToDispute => 1.0,
        ReasonKind.BrokenOff => -0.8,
        ReasonKind.Accuses => 0.6,
        ReasonKind.Crime => 0.5,
        ReasonKind.Harm => 0.3,
        ReasonKind.Number => 0.9,
        ReasonKind.MalformedNumber => 1.15,
        ReasonKind.Money => 0.3,
        ReasonKind.Date => 0.35,
        ReasonKind.NamesPerson => 0.2,
        ReasonKind.Comparison => 0.4,
        ReasonKind.Cause => 0.2,
        ReasonKind.Law => 0.4,
        ReasonKind.Record => 0.2,
        ReasonKind.SingleUnnamedSource => 0.9,
        ReasonKind.OwnVoice => 0.1,
        ReasonKind.OnRecord => 0.1,
        ReasonKind.SpeakerLost => 0.2,
        ReasonKind.Opinion => -0.6,
        ReasonKind.Prediction => -0.33,
        ReasonKind.Question => -1.0,
        ReasonKind.Logistics => -0.6,
        ReasonKind.Background => -0.5,
        ReasonKind.Length => -0.4,
        _ => 0,
    };
}
