using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>The sentences with which the bot introduces itself.</summary>
public static class HelpPhrases
{
    /// <summary>The first message in a channel.</summary>
    public static View.Welcome Welcome { get; } = new(
        [
            "I list an article's key claims, who said what and who denied it. I don't decide what is true and I never contact anyone.",
            "Post: @FactBot <link>.",
            "Replies in claim threads are saved as notes; begin with // to keep one out; never name a confidential source here.",
        ],
        [new Button("Try a sample", new ActionToken(ActionVerb.Sample), Main: true), new Button("Who sees this?", new ActionToken(ActionVerb.WhoSees))]);

    public static string WhoSees(Audience audience) => audience switch
    {
        Audience.Public => "What is posted here can be read by everybody on this server or workspace, and I show it in its other channels too.",
        Audience.Private => "What is posted here I show in this channel alone, also where the same article is checked in another one.",
        Audience.Direct => "What you post here I show to you alone, also where the same article is checked in a channel.",
        _ => throw new ArgumentOutOfRangeException(nameof(audience)),
    } + " No other server or workspace ever sees it. Never name a confidential source here.";

    public static string NoTopic(string topic, string? near) => near is null
        ? $"There is no command {Wording.Quoted(Wording.Cut(PassageText.Fold(topic), 40))}. To see them all: help all"
        : $"There is no command {Wording.Quoted(Wording.Cut(PassageText.Fold(topic), 40))}. Did you mean {near}? Type: help {near}";
}
