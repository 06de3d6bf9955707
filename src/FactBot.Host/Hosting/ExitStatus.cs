namespace FactBot.Host.Hosting;

/// <summary>The exit codes of the process.</summary>
public static class ExitStatus
{
    public const int Done = 0;

    /// <summary>The input cannot be read, or something failed; one sentence on standard error says what.</summary>
    public const int Failed = 1;

    /// <summary>The command line or a setting is wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>The run was interrupted from the keyboard (128 + SIGINT, as shells count it).</summary>
    public const int Stopped = 130;
}
