using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Core.Views;
using FactBot.Host.Terminal;

namespace FactBot.Host.Desk;

/// <summary>The current state of a message of the terminal desk.</summary>
/// <param name="Number">The number by which people name the message, from 1.</param>
/// <param name="Channel">The channel, such as "metro", or "@ana" for the direct conversation of ana and the bot.</param>
/// <param name="Thread">The number of the first message of its thread, or null.</param>
/// <param name="By">The author.</param>
/// <param name="Text">The text; for a message of the bot, as it is printed.</param>
/// <param name="At">The time of posting, UTC.</param>
internal sealed record ChatMessage(int Number, string Channel, int? Thread, string By, string Text, DateTimeOffset At)
{
    /// <summary>The permanent key of a message of the bot; null for a person's message.</summary>
    public string? Key { get; init; }

    /// <summary>The view of a message of the bot, known only in the process that sent it.</summary>
    [JsonIgnore]
    public View? View { get; init; }

    /// <summary>The reference that a message of the bot stands for, such as "A-1/3", or null.</summary>
    public string? Ref { get; init; }

    /// <summary>The buttons of a message of the bot.</summary>
    public ImmutableArray<ChatButton> Buttons { get; init; } = [];

    public ImmutableArray<AttachedFile> Files { get; init; } = [];

    public int Edits { get; init; }

    public bool IsDeleted { get; init; }

    [JsonIgnore]
    public bool IsOfBot => Key is not null;

    /// <summary>Returns the message with another view.</summary>
    public ChatMessage Showing(View view) => this with
    {
        View = view,
        Text = PlainView.Text(view),
        Ref = ViewControls.Ref(view),
        Buttons = [.. ViewControls.Buttons(view)],
    };

    [JsonIgnore]
    public bool IsDirect => Channel.StartsWith(TerminalChat.DirectSign);

    /// <summary>The label as people see it: "[12]".</summary>
    [JsonIgnore]
    public string Label => string.Create(CultureInfo.InvariantCulture, $"[{Number}]");
}

/// <summary>A button and its action token. <paramref name="Menu"/> is the label of the menu that it is a choice of, or null.</summary>
internal sealed record ChatButton(string Label, string Token, string? Menu = null);

/// <summary>A channel of the terminal desk.</summary>
internal sealed record ChatChannel(string Name, Audience Audience);
