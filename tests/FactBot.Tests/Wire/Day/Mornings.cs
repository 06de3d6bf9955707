using static FactBot.Tests.Wire.Newsroom;

namespace FactBot.Tests.Wire.Day;

/// <summary>The day's summary, and the morning after it.</summary>
internal static class Mornings
{
    public static Step[] Steps { get; } =
    [
        new("The chief sets the summary by a command", n => n.CommandsAsync(
            Chief, "summary set 09:00 Europe/London mon-fri skip", ("action", "set"), ("at", "09:00"), ("zone", "Europe/London"), ("days", "mon-fri"), ("empty", "skip"))),
        new("The chief names a time that is none", n => n.CommandsAsync(Chief, "summary set 25:00", ("action", "set"), ("at", "25:00"))),
        new("Ana looks at it before it is posted", n => n.CommandsAsync(Ana, "summary preview", ("action", "preview"))),
        new("Ana has it posted now", n => n.MentionsAsync(Ana, "summary now")),
        new("The chief turns it off", n => n.CommandsAsync(Chief, "summary off", ("action", "off"))),
        new("The chief turns it off again", n => n.CommandsAsync(Chief, "summary off", ("action", "off"))),
        new("The chief sets it again, and people are called by name", n => n.MentionsAsync(Chief, "summary set 09:00 Europe/London daily full ping:on")),
        new("Ana gives Ben a claim for today", n => n.CommandsAsync(Ana, "assign A-2/7 @ben due:17:00 high", ("claims", "A-2/7"), ("who", Ben), ("due", "17:00"), ("priority", "high"))),
        new("Five o'clock passes", _ => Task.CompletedTask) { At = Days.Tuesday.AddHours(17).AddMinutes(1) },
        new("Ben looks at what is overdue", n => n.CommandsAsync(Ben, "mine")),
        new("It is nine o'clock in the morning", _ => Task.CompletedTask) { At = Days.Wednesday.AddHours(9) },
        new("Ben sets the last verdict of the day before", n => n.MentionsAsync(Ben, "verdict A-1/5 confirmed the budget says so")),
        new("Ana posts the first link once more", n => n.MentionsAsync(Ana, Stories.TestDesk.Link)),
    ];
}
