using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FactBot.Tests.Stories;
using FactBot.Tests.Support;

namespace FactBot.Tests.Wire;

/// <summary>What people do at a desk, on whatever platform: they write, press and fill in, and are looked over the shoulder.</summary>
internal abstract partial class Newsroom : IAsyncDisposable
{
    public const string Ana = "ana";
    public const string Ben = "ben";

    /// <summary>Manages the place.</summary>
    public const string Chief = "chief";

    /// <summary>From another paper.</summary>
    public const string Gil = "gil";

    public const string Metro = "#metro";
    public const string Politics = "#politics";

    /// <summary>Not everybody sees it.</summary>
    public const string Cellar = "#cellar";

    /// <summary>People of another paper are in it.</summary>
    public const string Shared = "#shared";

    /// <summary>A person's conversation with the bot.</summary>
    public const string Direct = "direct";

    public const string InSlack = "slack";
    public const string OnDiscord = "discord";

    public PlayedDesk Played { get; } = new(Days.Tuesday.AddHours(8).AddMinutes(55));

    public abstract string Platform { get; }

    protected abstract LiveDesk Desk { get; }

    public PageShelf Pages => Desk.Pages;

    /// <summary>The first words of whatever was asked for by a command.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>The bot comes to #metro.</summary>
    public abstract Task BringsBotAsync(string who);

    /// <summary>"@FactBot ...", in the channel or in the thread of a message of the bot's.</summary>
    public abstract Task MentionsAsync(string who, string text, string? under = null, string channel = Metro);

    /// <summary>The same with a file.</summary>
    public abstract Task AttachesAsync(string who, string file, string text);

    /// <summary>Said to the bot alone.</summary>
    public abstract Task TellsAsync(string who, string text);

    /// <summary>Not addressed to the bot: in the thread of one of its messages, or with null anywhere in the channel.</summary>
    public abstract Task WritesAsync(string who, string text, string? under);

    /// <summary>In answer to a message of the bot's.</summary>
    public abstract Task AnswersAsync(string who, string text, string to);

    public abstract Task EditsAsync(string before, string now);

    public abstract Task DeletesAsync(string text);

    /// <summary>The message comes once more, as where the first answer was lost.</summary>
    public abstract Task ComesAgainAsync(string text);

    /// <param name="who">Who.</param>
    /// <param name="line">What is typed behind "/fact".</param>
    /// <param name="options">The same, filled in, where commands are filled in.</param>
    public abstract Task CommandsAsync(string who, string line, params (string Name, JsonNode Value)[] options);

    public abstract Task CommandsInAsync(string channel, string who, string line, params (string Name, JsonNode Value)[] options);

    /// <summary>What is suggested for a field while it is typed.</summary>
    public abstract Task TypesAsync(string who, string command, string field, string typed);

    /// <summary>A button or a choice of a menu, by how it begins.</summary>
    public abstract Task PressesAsync(string who, string on, string label);

    /// <summary>A button behind which a form opens.</summary>
    public abstract Task OpensFormAsync(string who, string on, string label);

    /// <summary>From the menu of a message that somebody wrote: "check", "note" or "evidence".</summary>
    public abstract Task PicksAsync(string who, string text, string what);

    /// <summary>Fills in the form that was opened last.</summary>
    public abstract Task SubmitsAsync(string who, params (string Field, string Value)[] filled);

    /// <summary>The button under the sentence that says what is wrong with a form.</summary>
    public abstract Task OpensAgainAsync(string who);

    /// <summary>The connection breaks; somebody writes in a thread meanwhile.</summary>
    public abstract Task BreaksAsync(string who, string text, string under);

    /// <summary>The platform asks for another connection.</summary>
    public abstract Task RenewsAsync();

    /// <summary>The connection is closed and nothing that happens meanwhile is told any more.</summary>
    public abstract Task ForgetsAsync(string who, string text, string under);

    /// <summary>Somebody deletes a message of the bot's.</summary>
    public abstract Task RemovesAsync(string on);

    /// <summary>#politics is there no more.</summary>
    public abstract Task ClosesChannelAsync();

    /// <summary>What was sent since the last time.</summary>
    public abstract IEnumerable<WireLine> Take();

    /// <summary>Until the bot has heard everything and done everything.</summary>
    public virtual Task SettleAsync() => Played.SettleAsync();

    public abstract ValueTask DisposeAsync();

    /// <summary>A message of the bot's: "A-1" is a card, "A-1/3" a claim's, anything else is in its words.</summary>
    protected static bool Says(string text, string what) => what.StartsWith("A-", StringComparison.Ordinal)
        ? text.StartsWith(what + " ", StringComparison.Ordinal)
        : text.Contains(what, StringComparison.Ordinal);

    /// <summary>People as the platform writes them, in what somebody types.</summary>
    protected string Typed(string text) => People().Replace(text, m => $"<@{IdOf(m.Groups["who"].Value)}>");

    protected abstract string IdOf(string who);

    /// <summary>Which command was asked for.</summary>
    protected void Note(string line) => Asked.Add(line.Split(' ', '\n')[0]);

    protected static Task UntilAsync(Func<bool> so) => Polled.UntilAsync(so);

    [GeneratedRegex(@"(?<!\S)@(?<who>ana|ben|chief|gil)\b", RegexOptions.CultureInvariant)]
    private static partial Regex People();
}
