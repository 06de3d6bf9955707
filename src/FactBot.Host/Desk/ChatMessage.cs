using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Core.Views;
using FactBot.Host.Terminal;

namespace FactBot.Host.Desk;

/// <summary>A message of the terminal desk as it stands now.</summary>
/// <param name="Number">Counts from 1; how people name it.</param>
/// <param name="Channel">"metro", or "@ana" for what ana and the bot say to each other.</param>
/// <param name="Thread">The message that it is under, or null.</param>
/// <param name="By">Who said it.</param>
/// <param name="Text">Its words; of the bot's, as they are printed.</param>
/// <param name="At">UTC.</param>
internal sealed record ChatMessage(int Number, string Channel, int? Thread, string By, string Text, DateTimeOffset At)
{
    /// <summary>Of the bot's messages: what names it for good.</summary>
    public string? Key { get; init; }

    /// <summary>Of the bot's messages, while the process lives that sent it.</summary>
    [JsonIgnore]
    public View? View { get; init; }

    /// <summary>Of the bot's messages: "A-1/3", where it stands for something that has a reference.</summary>
    public string? Ref { get; init; }

    /// <summary>Of the bot's messages: what can be pressed.</summary>
    public ImmutableArray<ChatButton> Buttons { get; init; } = [];

    public ImmutableArray<AttachedFile> Files { get; init; } = [];

    public int Edits { get; init; }

    public bool IsDeleted { get; init; }

    [JsonIgnore]
    public bool IsOfBot => Key is not null;

    /// <summary>The message with another view in it.</summary>
    public ChatMessage Showing(View view) => this with
    {
        View = view,
        Text = PlainView.Text(view),
        Ref = ViewControls.Ref(view),
        Buttons = [.. ViewControls.Buttons(view)],
    };

    [JsonIgnore]
    public bool IsDirect => Channel.StartsWith(TerminalChat.DirectSign);

    /// <summary>"[12]".</summary>
    [JsonIgnore]
    public string Label => string.Create(CultureInfo.InvariantCulture, $"[{Number}]");
}

/// <summary>Something to press, with the token that comes back. <paramref name="Menu"/>: what it is one of several of, or null.</summary>
internal sealed record ChatButton(string Label, string Token, string? Menu = null);

/// <summary>A channel of the terminal desk.</summary>
internal sealed record ChatChannel(string Name, Audience Audience);
