using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace ContentApi.Http.Problems;

/// <summary>Tells a database that does not answer, and one that asks to be asked again, from a fault of the program.</summary>
internal static class DatabaseFault
{
    /// <summary>What went wrong at the database, as a sentence; null when trying again later would not help.</summary>
    public static string? DetailOf(Exception fault) => Unwrap(fault) switch
    {
        PostgresException refusal => DetailOf(refusal),
        NpgsqlException or SocketException or TimeoutException => "The database cannot be reached.",
        _ => null,
    };

    /// <summary>The exception inside those that Entity Framework puts around it.</summary>
    public static Exception Unwrap(Exception fault) =>
        fault is InvalidOperationException or DbUpdateException or RetryLimitExceededException && fault.InnerException is { } inner ? Unwrap(inner) : fault;

    private static string? DetailOf(PostgresException refusal) => refusal.SqlState switch
    {
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable =>
            "Another request was writing the same content at the same time.",
        PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.CannotConnectNow =>
            "The database refused the connection.",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => "The database ended the connection.",
        _ => refusal.IsTransient ? "The database cannot do this at the moment." : null,
    };
}
