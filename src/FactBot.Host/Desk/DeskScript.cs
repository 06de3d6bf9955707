using System.Globalization;
using FactBot.Core.Views;

namespace FactBot.Host.Desk;

/// <summary>A script of lines for the terminal desk.</summary>
/// <param name="Lines">The script's text.</param>
/// <param name="Folder">The folder that relative file names refer to.</param>
/// <param name="Clock">A clock that is stopped at the script's start time.</param>
internal sealed record DeskScript(string Lines, string Folder, ScriptClock Clock)
{
    /// <summary>The reason why the script cannot be read, or null.</summary>
    public View.Problem? Problem { get; private init; }

    /// <summary>A script that begins with a "/clock" line starts at that time; any other script starts now.</summary>
    public static DeskScript Read(string file, TimeProvider time)
    {
        var now = time.GetUtcNow();
        var start = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, now.Minute, 0, TimeSpan.Zero);
        try
        {
            var path = Path.GetFullPath(file);
            var text = File.ReadAllText(path);
            return new DeskScript(text, Path.GetDirectoryName(path)!, new ScriptClock(Start(text, start)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var name = new string([.. file.Where(c => !char.IsControl(c)).Take(200)]);
            return new DeskScript("", "", new ScriptClock(start))
            {
                Problem = new View.Problem(string.Create(CultureInfo.InvariantCulture, $"The script \"{name}\" cannot be read. Check its name and folder.")),
            };
        }
    }

    private static DateTimeOffset Start(string text, DateTimeOffset now) => text.Split('\n')
        .Select(DeskLineReader.Read)
        .FirstOrDefault(line => line is not (DeskLine.Nothing or DeskLine.Heading)) is DeskLine.Clock(var hour)
            ? ClockLine.Read(hour, now) ?? now
            : now;
}
