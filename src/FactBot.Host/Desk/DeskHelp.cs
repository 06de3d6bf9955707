namespace FactBot.Host.Desk;

/// <summary>What can be typed at the terminal desk besides messages.</summary>
internal static class DeskHelp
{
    public static IReadOnlyList<string> Lines { get; } =
    [
        "Whatever you type is said in the channel, or in the thread that you are in.",
        "@FactBot ... or /fact ... speaks to the bot: @FactBot help lists what it can do.",
        "/as ana              be somebody else",
        "/channel metro       go to a channel (/channel tips private: one that not everybody reads)",
        "/thread 12           go into the thread of a message, also by reference: /thread A-1/3; /back leaves it",
        "/reply 12 words      answer a message",
        "/edit 12 words       change a message of yours; /delete 12 takes it away",
        "/dm words            speak to the bot alone",
        "/attach FILE words   say something with a file: /attach story.html @FactBot check",
        "/press Verdict 12    press a button of a message; /fill name=value ... fills in the form that it opens",
        "/save note 12 A-1/3  make a message a note or evidence of a claim",
        "/look, /look 12      the channel, or a message and its thread, as they stand now",
        "/clock +1d, /wait    in scripts: move the clock, wait until everything is done",
        "\"\"\" on a line of its own begins and ends a message of several lines; /quit ends.",
    ];
}
