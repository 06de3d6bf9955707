using FactBot.Core.Domain;

namespace FactBot.Core.Views;

/// <summary>The reasons why a claim was picked, in words that follow "why:" or "against:".</summary>
public static class ReasonPhrases
{
    public static string Label(ReasonKind kind) => kind switch
    {
        ReasonKind.Central => "central to the article",
        ReasonKind.Accuses => "accuses",
        ReasonKind.Denied => "denied",
        ReasonKind.DeniedEarlier => "denied earlier",
        ReasonKind.ReplyMissing => "reply missing",
        ReasonKind.Number => "has a number",
        ReasonKind.MalformedNumber => "has a malformed number",
        ReasonKind.Date => "has a date",
        ReasonKind.NamesPerson => "names a person",
        ReasonKind.Money => "about money",
        ReasonKind.Crime => "about a crime",
        ReasonKind.Harm => "about harm",
        ReasonKind.Comparison => "compares",
        ReasonKind.Cause => "states a cause",
        ReasonKind.Law => "about a law or rule",
        ReasonKind.Record => "claims a record",
        ReasonKind.SingleUnnamedSource => "rests on one unnamed source",
        ReasonKind.OwnVoice => "the article's own words",
        ReasonKind.Opinion => "opinion",
        ReasonKind.Prediction => "prediction",
        ReasonKind.Question => "a question",
        ReasonKind.Logistics => "only time, place or title",
        ReasonKind.Background => "background",
        ReasonKind.Length => "length of the sentence",
        ReasonKind.SpeakerLost => "speaker lost in the scrape",
        ReasonKind.OnRecord => "on the record",
        ReasonKind.DeniersWords => "the denier's own words",
        ReasonKind.PartyToDispute => "said by a party to the dispute",
        ReasonKind.BrokenOff => "the sentence breaks off",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
