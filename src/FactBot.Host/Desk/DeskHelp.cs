using FactBot.Core.Views;

namespace FactBot.Host.Desk;

/// <summary>The help of the terminal desk: everything that can be typed besides messages.</summary>
internal static class DeskHelp
{
    public static View.Listing View { get; } = new(
        "What you type is said in the channel, or in the thread that you are in.",
        [
            new("@FactBot ...", "speaks to the bot, as does /fact ...; @FactBot help lists what it can do"),
            new("/as ana", "be somebody else"),
            new("/channel metro", "go to a channel; /channel tips private: one that not everybody reads"),
            new("/thread 12", "go into the thread of a message, or by reference: /thread A-1/3; /back leaves it"),
            new("/reply 12 words", "answer a message"),
            new("/edit 12 words", "change a message of yours"),
            new("/delete 12", "take it away"),
            new("/dm words", "speak to the bot alone"),
            new("/attach FILE words", "say something with a file: /attach story.html @FactBot check"),
            new("/press Verdict 12", "press a button of a message, or of the last one that has it"),
            new("/fill name=value ...", "fill in the form that a button opens"),
            new("/save note 12 A-1/3", "make a message a note, or evidence, of a claim"),
            new("/look, /look 12", "the channel, or a message and its thread, as they stand now"),
            new("/clock +1d, /wait", "in scripts: move the clock, wait until everything is done"),
            new("\"\"\"", "on a line of its own, begins and ends a message of several lines"),
            new("/quit", "ends"),
        ],
        null);
}
