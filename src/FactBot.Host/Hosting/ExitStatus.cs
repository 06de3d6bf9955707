namespace FactBot.Host.Hosting;

/// <summary>What the process answers to the shell.</summary>
public static class ExitStatus
{
    public const int Done = 0;

    /// <summary>The input cannot be read, or something failed: one sentence on standard error says what.</summary>
    public const int Failed = 1;

    /// <summary>The command line or a setting is wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>Stopped from the keyboard, as shells count it (128 + SIGINT).</summary>
    public const int Stopped = 130;
}
